# Mistake: an event older than the delay is too late, though its window is still open.
import sys
from collections import defaultdict
from heapq import heappop, heappush
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
    sums = []
    open_windows = {}  # start -> key -> amount
    starts = []  # of the open windows, the earliest first
    latest = late = 0

    def close(until):
        while starts and starts[0] + size <= until:
            start = heappop(starts)
            window = open_windows.pop(start)
            sums.extend(Sum(start, key, window[key]) for key in sorted(window))

    for time, key, amount in events:
        start = time // size * size
        if time < latest - delay:
            late += 1
            continue
        if start not in open_windows:
            open_windows[start] = defaultdict(int)
            heappush(starts, start)
        open_windows[start][key] += amount
        latest = max(latest, time)
        close(latest - delay)
    close(float("inf"))
    return sums, late


def main():
    size, delay, n = map(int, sys.stdin.readline().split())
    events = [Event(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    sums, late = aggregate(size, delay, events)
    for row in sums:
        print(row.start, row.key, row.amount)
    print("late", late)


main()
