from decimal import Decimal
from fractions import Fraction


def _price_of(unit, tiers):
    return next(price for up_to, price in tiers if up_to is None or unit <= up_to)


def invoice_line(units, tiers, discount_percent=0, minimum="0"):
    if not units >= 0:
        raise ValueError(f"{units} units cannot be invoiced")
    if not 0 <= discount_percent <= 100:
        raise ValueError(f"{discount_percent} % is no discount")
    full = sum(Fraction(_price_of(unit, tiers)) for unit in range(1, units + 1))
    due = full * Fraction(100 - discount_percent) / 100
    if units and due < Fraction(minimum):
        due = Fraction(minimum)
    cents = (due * 100 + Fraction(1, 2)).__floor__()
    return Decimal(cents).scaleb(-2)
