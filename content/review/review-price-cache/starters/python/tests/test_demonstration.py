from decimal import Decimal

from shop.prices import PriceBook
from tests.fakes import FakeDatabase, FakeMetrics, FakeRedis

TENANT = 7
OTHER = 8
