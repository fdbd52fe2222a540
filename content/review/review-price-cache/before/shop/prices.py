"""Prices of articles, as each tenant has agreed them with us."""

from decimal import Decimal


class PriceBook:
    def __init__(self, database):
        self._database = database

    def price(self, tenant_id: int, sku: str) -> Decimal | None:
        """The price for a tenant, or None when the article is not sold to it."""
        row = self._database.one(
            "select amount from price where tenant_id = %s and sku = %s", (tenant_id, sku)
        )
        return row and row["amount"]

    def set_price(self, tenant_id: int, sku: str, amount: Decimal) -> None:
        with self._database.transaction() as tx:
            tx.execute(
                "insert into price (tenant_id, sku, amount) values (%s, %s, %s)"
                " on conflict (tenant_id, sku) do update set amount = excluded.amount",
                (tenant_id, sku, amount),
            )
