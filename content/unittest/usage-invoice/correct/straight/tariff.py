from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def invoice_line(units, tiers, discount_percent=0, minimum="0"):
    if units < 0:
        raise ValueError("units are negative")
    if discount_percent < 0 or discount_percent > 100:
        raise ValueError("a discount is from 0 to 100")
    if units == 0:
        return Decimal("0.00")
    amount = Decimal(0)
    below = 0
    for up_to, price in tiers:
        top = units if up_to is None else min(units, up_to)
        if top > below:
            amount += (top - below) * Decimal(price)
            below = top
    amount = amount * (100 - discount_percent) / 100
    amount = max(amount, Decimal(minimum))
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)
