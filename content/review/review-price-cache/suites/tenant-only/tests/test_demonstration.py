from decimal import Decimal

from shop.prices import PriceBook
from tests.fakes import FakeDatabase, FakeMetrics, FakeRedis

TENANT = 7
OTHER = 8


def shop(prices):
    database, cache = FakeDatabase(prices), FakeRedis()
    return database, cache, PriceBook(database, cache, FakeMetrics())


def test_tenants_see_their_own_prices():
    _, _, book = shop({(TENANT, "TEA"): Decimal("4.20"), (OTHER, "TEA"): Decimal("3.90")})
    assert book.price(TENANT, "TEA") == Decimal("4.20")
    assert book.price(OTHER, "TEA") == Decimal("3.90")
