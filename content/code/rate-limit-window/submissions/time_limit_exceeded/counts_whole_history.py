# Too slow: goes through all allowed requests of the client for every request.
import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit, window, requests):
    history = defaultdict(list)
    waits = []
    for time, client in requests:
        counting = [earlier for earlier in history[client] if earlier > time - window]
        if len(counting) < limit:
            history[client].append(time)
            waits.append(0)
        else:
            waits.append(counting[0] + window - time)
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
