# Mistake: denied requests are remembered and use up the limit.
import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit, window, requests):
    seen = defaultdict(deque)
    waits = []
    for time, client in requests:
        times = seen[client]
        while times and times[0] <= time - window:
            times.popleft()
        waits.append(0 if len(times) < limit else times[0] + window - time)
        times.append(time)
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
