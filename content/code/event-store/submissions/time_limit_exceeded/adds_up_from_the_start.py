# Finds stream and stock by going through all events.
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
            new.append(stock)
        for version, delta in enumerate(deltas, start=len(stocks)):
            self.entries.append(Entry(len(self.entries) + 1, stream, version, delta))
        stocks.extend(new)
        return len(stocks) - 1

    def stock_at(self, stream: str, version: int) -> int | None:
        deltas = [entry.delta for entry in self.entries if entry.stream == stream]
        return sum(deltas[:version]) if version <= len(deltas) else None

    def feed(self, after: int, limit: int) -> list[Entry]:
        return self.entries[after:after + limit]
