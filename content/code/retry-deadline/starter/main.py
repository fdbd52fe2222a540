import sys
from typing import NamedTuple


class Policy(NamedTuple):
    base: int
    cap: int
    deadline: int


class Plan(NamedTuple):
    attempts: int
    last_start: int


def plan(policies: list[Policy]) -> list[Plan]:
    """Returns for each policy the number of attempts and the start of the last one."""
    return []


def main():
    n = int(sys.stdin.readline())
    policies = [Policy(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    for attempts, last_start in plan(policies):
        print(attempts, last_start)


main()
