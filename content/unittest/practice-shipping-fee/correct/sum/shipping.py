def shipping_fee(total_cents, express=False):
    if not total_cents >= 0:
        raise ValueError(f"no order costs {total_cents}")
    return (total_cents < 5000) * 490 + bool(express) * 600
