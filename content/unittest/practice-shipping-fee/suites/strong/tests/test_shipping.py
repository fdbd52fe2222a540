import pytest

from shipping import shipping_fee


@pytest.mark.parametrize(
    "total, express, fee",
    [
        (0, False, 490),
        (49_99, False, 490),
        (50_00, False, 0),
        (80_00, False, 0),
        (49_99, True, 1090),
        (50_00, True, 600),
    ],
)
def test_fees(total, express, fee):
    assert shipping_fee(total, express) == fee


def test_a_negative_total_is_refused():
    with pytest.raises(ValueError):
        shipping_fee(-1)
