"""What an article costs a tenant: from Redis where it is known there, else from the database."""

from contextlib import contextmanager
from decimal import Decimal

import redis

from shop.settings import PRICE_CACHE_TTL

NOT_SOLD = "-"


class PriceBook:
    def __init__(self, database, cache: redis.Redis, metrics):
        self._database = database
        self._cache = cache
        self._metrics = metrics

    def price(self, tenant_id: int, sku: str) -> Decimal | None:
        place = Place(tenant_id, sku)
        known = None
        with self._whether_reachable():
            known = place.text(self._cache.get(place.name))
        if known is None:
            known = self._look_up(tenant_id, sku)
            with self._whether_reachable():
                self._cache.set(place.name, known, ex=PRICE_CACHE_TTL)
        return None if known == NOT_SOLD else Decimal(known)

    def set_price(self, tenant_id: int, sku: str, amount: Decimal) -> None:
        with self._database.transaction() as tx:
            tx.execute(
                "insert into price (tenant_id, sku, amount) values (%s, %s, %s)"
                " on conflict (tenant_id, sku) do update set amount = excluded.amount",
                (tenant_id, sku, amount),
            )
        with self._whether_reachable():
            self._cache.delete(Place(tenant_id, sku).name)

    def _look_up(self, tenant_id: int, sku: str) -> str:
        row = self._database.one(
            "select amount from price where tenant_id = %s and sku = %s", (tenant_id, sku)
        )
        return str(row["amount"]) if row else NOT_SOLD

    @contextmanager
    def _whether_reachable(self):
        try:
            yield
        except redis.RedisError:
            self._metrics.count("price.cache.unreachable")


class Place:
    """Where the cache has the price of an article for a tenant."""

    def __init__(self, tenant_id: int, sku: str):
        self.name = "/".join(["price", str(tenant_id), sku.upper()])

    @staticmethod
    def text(value: bytes | str | None) -> str | None:
        return value.decode() if isinstance(value, bytes) else value
