# Mistake: counts in fixed windows that start at multiples of the window, instead of a sliding one.
import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit, window, requests):
    counts = defaultdict(int)
    waits = []
    for time, client in requests:
        bucket = time // window
        if counts[client, bucket] < limit:
            counts[client, bucket] += 1
            waits.append(0)
        else:
            waits.append((bucket + 1) * window - time)
    return waits


def main():
    limit, window, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client = sys.stdin.readline().split()
        requests.append(Request(int(time), client))
    for wait in decide(limit, window, requests):
        print("allow" if wait == 0 else f"deny {wait}")


main()
