import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit, window, requests):
    # Each client keeps its last `limit` allowed times; the oldest of a full queue decides.
    recent = defaultdict(lambda: deque(maxlen=limit))
    waits = []
    for time, client in requests:
        times = recent[client]
        wait = times[0] + window - time if len(times) == limit else 0
        if wait <= 0:
            times.append(time)
            wait = 0
        waits.append(wait)
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
