import pytest

from shipping import shipping_fee


def test_words():
    with pytest.raises(ValueError, match="the total is negative"):
        shipping_fee(-1)
