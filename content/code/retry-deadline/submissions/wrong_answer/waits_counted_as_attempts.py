# Mistake: counts the waits, so the first attempt is missing.
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
        growing = 0
        while base << growing < cap:
            growing += 1
        # The first `growing` waits are base, 2 base, 4 base, ...; after k of them base * (2**k - 1) ms are over.
        done = 0
        while done < growing and base * ((2 << done) - 1) <= deadline:
            done += 1
        start = base * ((1 << done) - 1)
        capped = (deadline - start) // cap if done == growing else 0
        plans.append(Plan(done + capped, start + capped * cap))
    return plans


def main():
    n = int(sys.stdin.readline())
    policies = [Policy(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for attempts, last_start in plan(policies):
        print(attempts, last_start)


main()
