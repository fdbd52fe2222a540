# Mistake: takes the log for sorted.
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
    sessions = defaultdict(list)  # user -> [first, last] of each session
    for time, user in events:
        known = sessions[user]
        if known and time - known[-1][1] <= timeout:
            known[-1][1] = time
        else:
            known.append([time, time])
    return [Summary(user, len(known), max(last - first for first, last in known))
            for user, known in sorted(sessions.items())]


def main():
    timeout, n = map(int, sys.stdin.readline().split())
    events = [Event(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for summary in summarise(timeout, events):
        print(summary.user, summary.sessions, summary.longest)


main()
