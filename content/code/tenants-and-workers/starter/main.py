import sys
from typing import NamedTuple


class Job(NamedTuple):
    arrival: int
    tenant: int
    duration: int


def starts(workers: int, limit: int, jobs: list[Job]) -> list[int]:
    """Returns when each job starts, in the order of the jobs."""
    return []


def main():
    workers, limit, n = map(int, sys.stdin.readline().split())
    jobs = [Job(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    print("\n".join(map(str, starts(workers, limit, jobs))))


main()
