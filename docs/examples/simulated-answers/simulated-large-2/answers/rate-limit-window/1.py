import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit: int, window: int, requests: list[Request]) -> list[int]:
    """Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait."""
    history = defaultdict(list)

    def wait(request: Request) -> int:
        accepted = history[request.client]
        if len(accepted) >= limit:
            free_again = accepted[-limit] + window
            if free_again > request.time:
                return free_again - request.time
        accepted.append(request.time)
        return 0

    return [wait(request) for request in requests]


def main():
    limit, window, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client = sys.stdin.readline().split()
        requests.append(Request(int(time), client))
    for wait in decide(limit, window, requests):
        print("allow" if wait == 0 else f"deny {wait}")


main()
