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


def test_an_article_that_is_not_sold_is_not_sold_the_second_time_either():
    _, _, book = shop({})
    assert book.price(TENANT, "TEA") is None
    assert book.price(TENANT, "TEA") is None


def test_a_reader_before_the_commit_does_not_bring_the_old_price_back():
    database, _, book = shop({(TENANT, "TEA"): Decimal("4.20")})
    database.before_commit = lambda: book.price(TENANT, "TEA")
    book.set_price(TENANT, "TEA", Decimal("4.50"))
    assert book.price(TENANT, "TEA") == Decimal("4.50")


def test_prices_are_kept_for_five_minutes():
    _, cache, book = shop({(TENANT, "TEA"): Decimal("4.20")})
    book.price(TENANT, "TEA")
    assert cache.lifetimes == [300]
