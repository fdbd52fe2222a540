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
    cache = OrderedDict()  # key -> (value, first moment it is no longer live), least recently used first
    answers, evictions = [], 0
    for operation in operations:
        key = operation.key
        if isinstance(operation, Get):
            value, end = cache.get(key, (None, 0))
            if operation.time < end:
                cache.move_to_end(key)
                answers.append(value)
            else:
                cache.pop(key, None)
                answers.append("miss")
            continue
        cache[key] = (operation.value, operation.time + operation.ttl)
        cache.move_to_end(key)
        if len(cache) > capacity:
            cache.popitem(last=False)
            evictions += 1
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
