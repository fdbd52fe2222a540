import pytest

from shipping import shipping_fee


def test_small_order():
    assert shipping_fee(10_00) == 490


def test_large_order():
    assert shipping_fee(100_00) == 0
