from decimal import Decimal

from shop.prices import PriceBook
from tests.fakes import FakeDatabase, FakeMetrics, FakeRedis

TENANT = 7
OTHER = 8


def shop(prices):
    database, cache = FakeDatabase(prices), FakeRedis()
    return database, cache, PriceBook(database, cache, FakeMetrics())


def test_the_key_names_the_tenant():
    _, cache, book = shop({(TENANT, "TEA"): Decimal("4.20")})
    book.price(TENANT, "TEA")
    assert list(cache.values) == ["price:v1:7:TEA"]
