import sys
from typing import NamedTuple


class Event(NamedTuple):
    time: int
    key: int
    amount: int


class Sum(NamedTuple):
    start: int
    key: int
    amount: int


def aggregate(size: int, delay: int, events: list[Event]) -> tuple[list[Sum], int]:
    """Returns the sums in the order in which they are written, and how many events came too late."""
    return [], 0


def main():
    size, delay, n = map(int, sys.stdin.readline().split())
    events = [Event(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    sums, late = aggregate(size, delay, events)
    for row in sums:
        print(row.start, row.key, row.amount)
    print("late", late)


main()
