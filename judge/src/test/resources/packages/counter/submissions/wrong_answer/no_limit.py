from typing import NamedTuple


class Entry(NamedTuple):
    key: str
    times: int


class Counter:
    def __init__(self, most, keys):
        self.most = most
        self.counts = dict.fromkeys(keys, 0)

    def add(self, key):
        self.counts[key] = self.counts.get(key, 0) + 1

    def times_of(self, key):
        return self.counts.get(key)

    def entries(self):
        return {Entry(key, times) for key, times in self.counts.items()}
