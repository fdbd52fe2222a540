FREE_FROM = 50_00
USUAL = 4_90
EXPRESS = 6_00


def shipping_fee(total_cents, express=False):
    if total_cents < 0:
        raise ValueError("the total is negative")
    fee = 0 if total_cents >= FREE_FROM else USUAL
    return fee + EXPRESS if express else fee
