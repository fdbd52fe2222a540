# Mistake: keeps the events before the one that would make the stock negative.
from typing import NamedTuple


class Entry(NamedTuple):
    position: int
    stream: str
    version: int
    delta: int


class EventStore:
    def __init__(self) -> None:
        self.entries = []
        self.stocks = {}  # stream -> its stock after each of its events, 0 first

    def add(self, stream: str, expected: int, deltas: list[int]) -> int | None:
        stocks = self.stocks.setdefault(stream, [0])
        if expected != len(stocks) - 1:
            return None
        new = []
        stock = stocks[-1]
        for delta in deltas:
            stock += delta
            if stock < 0:
                return None
            self.entries.append(Entry(len(self.entries) + 1, stream, len(stocks), delta))
            stocks.append(stock)
        return len(stocks) - 1

    def stock_at(self, stream: str, version: int) -> int | None:
        stocks = self.stocks.get(stream, [0])
        return stocks[version] if version < len(stocks) else None

    def feed(self, after: int, limit: int) -> list[Entry]:
        return self.entries[after:after + limit]
