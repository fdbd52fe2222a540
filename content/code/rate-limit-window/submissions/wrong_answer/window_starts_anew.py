# Mistake: the window starts at the first request and is reset as a whole when it is over.
import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit, window, requests):
    state = {}
    waits = []
    for time, client in requests:
        start, count = state.get(client, (time, 0))
        if time - start >= window:
            start, count = time, 0
        if count < limit:
            count += 1
            waits.append(0)
        else:
            waits.append(start + window - time)
        state[client] = (start, count)
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
