from decimal import Decimal

from shop.prices import PriceBook
from tests.fakes import FakeDatabase, FakeMetrics, FakeRedis

TENANT = 7
OTHER = 8


def shop(prices):
    database, cache = FakeDatabase(prices), FakeRedis()
    return database, cache, PriceBook(database, cache, FakeMetrics())


def test_the_key_takes_a_tenant():
    from shop import prices
    key = getattr(prices, "_key", None)
    assert key is None or key.__code__.co_argcount == 2
