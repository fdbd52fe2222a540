# Mistake: does not make an attempt that would start exactly at the deadline.
import sys
from typing import NamedTuple


class Policy(NamedTuple):
    base: int
    cap: int
    deadline: int


class Plan(NamedTuple):
    attempts: int
    last_start: int


def plan(policies):
    plans = []
    for base, cap, deadline in policies:
        attempts, start, wait = 1, 0, min(base, cap)
        while wait < cap and start + wait < deadline:
            start += wait
            attempts += 1
            wait = min(wait * 2, cap)
        further = max(0, deadline - 1 - start) // cap if wait == cap else 0
        plans.append(Plan(attempts + further, start + further * cap))
    return plans


def main():
    n = int(sys.stdin.readline())
    policies = [Policy(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for attempts, last_start in plan(policies):
        print(attempts, last_start)


main()
