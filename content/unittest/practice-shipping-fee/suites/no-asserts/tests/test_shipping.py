import pytest

from shipping import shipping_fee


def test_it_runs():
    shipping_fee(10_00)
    shipping_fee(50_00, express=True)
