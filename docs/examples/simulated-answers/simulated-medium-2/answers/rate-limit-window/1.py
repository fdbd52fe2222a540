import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


def decide(limit: int, window: int, requests: list[Request]) -> list[int]:
    """Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait."""
    seen = {}
    answers = []
    for request in requests:
        recent = [t for t in seen.get(request.client, []) if t > request.time - window]
        if len(recent) < limit:
            answers.append(0)
            recent.append(request.time)
        else:
            answers.append(recent[0] + window - request.time)
        seen[request.client] = recent
    return answers


def main():
    limit, window, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client = sys.stdin.readline().split()
        requests.append(Request(int(time), client))
    for wait in decide(limit, window, requests):
        print("allow" if wait == 0 else f"deny {wait}")


main()
