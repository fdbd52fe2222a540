"""Prices of articles, as each tenant has agreed them with us, cached in Redis."""

import json
import logging
from decimal import Decimal

import redis

from shop import settings

log = logging.getLogger(__name__)


class PriceBook:
    def __init__(self, database, cache: redis.Redis, metrics):
        self._database = database
        self._cache = cache
        self._metrics = metrics

    def price(self, tenant_id: int, sku: str) -> Decimal | None:
        """The price for a tenant, or None when the article is not sold to it."""
        key = _key(tenant_id, sku)
        cached = self._read(key)
        if cached is not None:
            amount = cached["amount"]
            return None if amount is None else Decimal(amount)
        row = self._database.one(
            "select amount from price where tenant_id = %s and sku = %s", (tenant_id, sku)
        )
        amount = row and row["amount"]
        self._write(key, {"amount": None if amount is None else str(amount)})
        return amount

    def set_price(self, tenant_id: int, sku: str, amount: Decimal) -> None:
        with self._database.transaction() as tx:
            tx.execute(
                "insert into price (tenant_id, sku, amount) values (%s, %s, %s)"
                " on conflict (tenant_id, sku) do update set amount = excluded.amount",
                (tenant_id, sku, amount),
            )

        # The next reader fills the cache again, with what is committed.
        self._forget(_key(tenant_id, sku))

    def _read(self, key: str) -> dict | None:
        try:
            text = self._cache.get(key)
        except redis.RedisError:
            self._metrics.count("price.cache.unreachable")
            return None
        return json.loads(text) if text else None

    def _write(self, key: str, value: dict) -> None:
        try:
            self._cache.set(key, json.dumps(value), ex=settings.PRICE_CACHE_TTL)
        except redis.RedisError:
            self._metrics.count("price.cache.unreachable")

    def _forget(self, key: str) -> None:
        try:
            self._cache.delete(key)
        except redis.RedisError:
            self._metrics.count("price.cache.unreachable")


def _key(tenant_id: int, sku: str) -> str:
    return f"price:v1:{tenant_id}:{sku.upper()}"
