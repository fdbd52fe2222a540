import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit: int, window: int, requests: list[Request]) -> list[int]:
    """Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait."""
    allowed: dict[str, deque[int]] = defaultdict(deque)
    waits: list[int] = []
    for request in requests:
        times = allowed[request.client]
        while times and times[0] <= request.time - window:
            times.popleft()
        if len(times) < limit:
            times.append(request.time)
            waits.append(0)
        else:
            waits.append(times[0] + window - request.time)
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
