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


def simulate(capacity: int, operations: list[Put | Get]) -> tuple[list[str], int]:
    """Returns the answers to the gets in order (the value, or "miss") and the number of evictions."""
    return [], 0


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
