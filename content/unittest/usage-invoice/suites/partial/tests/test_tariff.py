from decimal import Decimal

import pytest

from tariff import invoice_line

TIERS = [(100, "0.30"), (500, "0.25"), (None, "0.20")]


def test_first_tier():
    assert invoice_line(10, TIERS) == Decimal("3.00")


def test_second_tier():
    assert invoice_line(200, TIERS) == Decimal("55.00")


def test_minimum():
    assert invoice_line(1, TIERS, minimum="5") == Decimal("5.00")


def test_discount():
    assert invoice_line(10, TIERS, discount_percent=10) == Decimal("2.70")


def test_negative():
    with pytest.raises(ValueError):
        invoice_line(-1, TIERS)
