# Too slow: looks through all entries to find the one to evict.
import sys
from collections import OrderedDict
from typing import NamedTuple


class Put(NamedTuple):
    time: int
    key: str
    value: str
    ttl: int


class Get(NamedTuple):
    time: int
    key: str


def simulate(capacity, operations):
    cache, last_use = {}, {}
    answers, evictions = [], 0
    for step, operation in enumerate(operations):
        key = operation.key
        if isinstance(operation, Get):
            if key in cache and operation.time < cache[key][1]:
                answers.append(cache[key][0])
                last_use[key] = step
            else:
                cache.pop(key, None)
                last_use.pop(key, None)
                answers.append("miss")
        else:
            if key not in cache and len(cache) == capacity:
                oldest = min(last_use, key=lambda candidate: last_use[candidate])
                del cache[oldest], last_use[oldest]
                evictions += 1
            cache[key] = (operation.value, operation.time + operation.ttl)
            last_use[key] = step
    return answers, evictions


def main():
    capacity, n = map(int, sys.stdin.readline().split())
    operations = []
    for _ in range(n):
        kind, time, key, *rest = sys.stdin.readline().split()
        if kind == "put":
            operations.append(Put(int(time), key, rest[0], int(rest[1])))
        else:
            operations.append(Get(int(time), key))
    answers, evictions = simulate(capacity, operations)
    for answer in answers:
        print(answer)
    print("evictions", evictions)


main()
