# Too slow: goes through all remaining migrations to find the next one.
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
    remaining = sorted(needs)
    run, done = [], set()
    while True:
        for name in remaining:
            if needs[name] <= done:
                break
        else:
            break
        remaining.remove(name)
        run.append(name)
        done.add(name)
    way = remaining[:1]
    while way:
        following = min(needs[way[-1]] - done)
        if following in way:
            return Plan(run, remaining, way[way.index(following):])
        way.append(following)
    return Plan(run, remaining, [])


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
