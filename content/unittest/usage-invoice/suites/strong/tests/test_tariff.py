from decimal import Decimal

import pytest

from tariff import invoice_line

TIERS = [(100, "0.30"), (500, "0.25"), (None, "0.20")]


@pytest.mark.parametrize(
    "units, amount",
    [
        (1, "0.30"),
        (99, "29.70"),
        (100, "30.00"),
        (101, "30.25"),
        (500, "130.00"),
        (501, "130.20"),
        (600, "150.00"),
    ],
)
def test_units_have_the_price_of_their_tier(units, amount):
    assert invoice_line(units, TIERS) == Decimal(amount)


@pytest.mark.parametrize(
    "price, amount", [("0.005", "0.01"), ("0.015", "0.02"), ("0.025", "0.03"), ("0.0249", "0.02")]
)
def test_half_a_cent_is_rounded_up(price, amount):
    assert invoice_line(1, [(None, price)]) == Decimal(amount)


def test_prices_are_exact():
    assert invoice_line(1, [(None, "1.005")]) == Decimal("1.01")


def test_the_sum_is_rounded_and_not_its_parts():
    assert invoice_line(2, [(1, "0.004"), (None, "0.004")]) == Decimal("0.01")


def test_the_discount_comes_off_before_the_minimum():
    assert invoice_line(100, TIERS, discount_percent=50) == Decimal("15.00")
    assert invoice_line(100, TIERS, discount_percent=50, minimum="20") == Decimal("20.00")
    assert invoice_line(100, TIERS, discount_percent=50, minimum="15") == Decimal("15.00")
    assert invoice_line(1, TIERS, discount_percent=50, minimum="5") == Decimal("5.00")


def test_nothing_used_costs_nothing():
    assert invoice_line(0, TIERS, minimum="5") == 0


def test_everything_can_be_given_away():
    assert invoice_line(100, TIERS, discount_percent=100) == 0


@pytest.mark.parametrize("discount", [-1, 101])
def test_what_is_no_discount_is_refused(discount):
    with pytest.raises(ValueError):
        invoice_line(1, TIERS, discount_percent=discount)


def test_negative_units_are_refused():
    with pytest.raises(ValueError):
        invoice_line(-1, TIERS)
