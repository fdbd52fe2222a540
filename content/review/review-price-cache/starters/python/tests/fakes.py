"""What PriceBook needs around it, in memory."""

from datetime import timedelta


class FakeMetrics:
    def __init__(self):
        self.counted = []

    def count(self, name):
        self.counted.append(name)


class FakeRedis:
    """Keeps everything for ever and notes for how many seconds each value was meant to stay."""

    def __init__(self):
        self.values = {}
        self.lifetimes = []

    def get(self, key):
        return self.values.get(key)

    def set(self, key, value, ex=None):
        self.values[key] = value
        self.lifetimes.append(ex.total_seconds() if isinstance(ex, timedelta) else ex)

    def delete(self, *keys):
        for key in keys:
            self.values.pop(key, None)


class FakeDatabase:
    """Prices by (tenant, sku). What is written is seen by others once it is committed.

    before_commit, if it is set, is called when a transaction has done its work and its changes are
    not yet to be seen: whatever another request may do at that moment.
    """

    def __init__(self, prices=None):
        self.prices = dict(prices or {})
        self.reads = 0
        self.before_commit = None

    def one(self, query, parameters):
        self.reads += 1
        amount = self.prices.get(tuple(parameters))
        return None if amount is None else {"amount": amount}

    def transaction(self):
        return _Transaction(self)


class _Transaction:
    def __init__(self, database):
        self._database = database
        self._written = {}

    def __enter__(self):
        return self

    def execute(self, statement, parameters):
        tenant_id, sku, amount = parameters
        self._written[(tenant_id, sku)] = amount

    def __exit__(self, kind, error, trace):
        if kind is None:
            if self._database.before_commit:
                self._database.before_commit()
            self._database.prices.update(self._written)
        return False
