import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit: int, window: int, requests: list[Request]) -> list[int]:
    """Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait."""
    result = []
    log = defaultdict(deque)
    for time, client in requests:
        q = log[client]
        while q and q[0] < time - window:
            q.popleft()
        if len(q) < limit:
            q.append(time)
            result.append(0)
        else:
            result.append(q[0] + window - time + 1)
    return result


def main():
    limit, window, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client = sys.stdin.readline().split()
        requests.append(Request(int(time), client))
    for wait in decide(limit, window, requests):
        print("allow" if wait == 0 else f"deny {wait}")


main()
