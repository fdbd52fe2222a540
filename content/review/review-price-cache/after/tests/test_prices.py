"""The cache saves the database the work, and a price that is set is seen."""

from decimal import Decimal

from shop.prices import PriceBook
from tests.fakes import CountingDatabase, FakeMetrics, FakeRedis

TENANT = 7


def test_second_read_comes_from_the_cache():
    database = CountingDatabase({(TENANT, "TEA"): Decimal("4.20")})
    book = PriceBook(database, FakeRedis(), FakeMetrics())
    assert book.price(TENANT, "TEA") == Decimal("4.20")
    assert book.price(TENANT, "TEA") == Decimal("4.20")
    assert database.reads == 1


def test_a_new_price_is_seen():
    database = CountingDatabase({(TENANT, "TEA"): Decimal("4.20")})
    book = PriceBook(database, FakeRedis(), FakeMetrics())
    book.price(TENANT, "TEA")
    book.set_price(TENANT, "TEA", Decimal("4.50"))
    assert book.price(TENANT, "TEA") == Decimal("4.50")
