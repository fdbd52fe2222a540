import heapq
import sys
from typing import NamedTuple


class Migration(NamedTuple):
    name: str
    dependencies: list[str]


class Plan(NamedTuple):
    run: list[str]
    blocked: list[str]
    cycle: list[str]


def plan(migrations: list[Migration]) -> Plan:
    """Returns the migrations that run, in order; the blocked ones, ascending; and the cycle."""
    return Plan([], [], [])


def main():
    migrations = []
    for _ in range(int(sys.stdin.readline())):
        name, _, *dependencies = sys.stdin.readline().split()
        migrations.append(Migration(name, dependencies))
    run, blocked, cycle = plan(migrations)
    print("run", len(run), *run)
    print("blocked", len(blocked), *blocked)
    print("cycle", len(cycle), *cycle)


main()
