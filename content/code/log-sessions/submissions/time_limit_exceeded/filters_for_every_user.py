# Too slow: goes through all events once for every user.
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


def summarise(timeout, events):
    summaries = []
    for user in sorted({event.user for event in events}):
        times = sorted(event.time for event in events if event.user == user)
        start = previous = times[0]
        sessions, longest = 1, 0
        for time in times:
            if time - previous > timeout:
                sessions += 1
                start = time
            longest = max(longest, time - start)
            previous = time
        summaries.append(Summary(user, sessions, longest))
    return summaries


def main():
    timeout, n = map(int, sys.stdin.readline().split())
    events = [Event(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for summary in summarise(timeout, events):
        print(summary.user, summary.sessions, summary.longest)


main()
