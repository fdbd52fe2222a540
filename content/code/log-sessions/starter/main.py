import sys
from collections import defaultdict
from typing import NamedTuple


class Event(NamedTuple):
    time: int
    user: int


class Summary(NamedTuple):
    user: int
    sessions: int
    longest: int


def summarise(timeout: int, events: list[Event]) -> list[Summary]:
    """Returns one summary per user, in ascending order of the user number."""
    return []


def main():
    timeout, n = map(int, sys.stdin.readline().split())
    events = [Event(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for summary in summarise(timeout, events):
        print(summary.user, summary.sessions, summary.longest)


main()
