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


def plan(migrations):
    needs = {name: set(dependencies) for name, dependencies in migrations}
    wanted_by = {name: [] for name in needs}
    for name, dependencies in needs.items():
        for dependency in dependencies:
            wanted_by[dependency].append(name)
    open_needs = {name: len(dependencies) for name, dependencies in needs.items()}
    ready = [name for name, count in open_needs.items() if count == 0]
    heapq.heapify(ready)
    run = []
    while ready:
        name = heapq.heappop(ready)
        run.append(name)
        for dependent in wanted_by[name]:
            open_needs[dependent] -= 1
            if open_needs[dependent] == 0:
                heapq.heappush(ready, dependent)
    blocked = needs.keys() - set(run)
    visits = {}
    at = min(blocked, default=None)
    while at is not None and at not in visits:
        visits[at] = len(visits)
        at = min(needs[at] & blocked)
    return Plan(run, sorted(blocked), list(visits)[visits[at]:] if visits else [])


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
