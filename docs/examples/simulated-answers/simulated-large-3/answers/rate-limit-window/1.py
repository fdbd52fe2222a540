import sys
from collections import defaultdict, deque
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str


class Window:
    def __init__(self, limit: int, length: int):
        self.limit = limit
        self.length = length
        self.allowed = deque()

    def offer(self, now: int) -> int:
        while self.allowed and now - self.allowed[0] >= self.length:
            self.allowed.popleft()
        if len(self.allowed) == self.limit:
            return self.allowed[0] + self.length - now
        self.allowed.append(now)
        return 0


def decide(limit: int, window: int, requests: list[Request]) -> list[int]:
    """Returns one number per request: 0 if it is allowed, otherwise how many ms the client has to wait."""
    windows = defaultdict(lambda: Window(limit, window))
    return [windows[client].offer(time) for time, client in requests]


def main():
    limit, window, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client = sys.stdin.readline().split()
        requests.append(Request(int(time), client))
    for wait in decide(limit, window, requests):
        print("allow" if wait == 0 else f"deny {wait}")


main()
