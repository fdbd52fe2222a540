# Goes through all services again until nothing changes.
import sys
from collections import defaultdict
from typing import NamedTuple


class Service(NamedTuple):
    needs: list[list[int]]  # for each need the services any one of which is enough


def down(services: list[Service], failed: list[int]) -> list[int]:
    needs_on = defaultdict(list)
    for number, service in enumerate(services, start=1):
        for alternatives in service.needs:
            need = [number, len(alternatives)]
            for alternative in alternatives:
                needs_on[alternative].append(need)
    is_down = set(failed)
    changed = True
    while changed:
        new = {number for number, service in enumerate(services, start=1)
               if number not in is_down and any(is_down.issuperset(alternatives) for alternatives in service.needs)}
        is_down |= new
        changed = bool(new)
    return sorted(is_down)


def main():
    n, f = map(int, sys.stdin.readline().split())
    services = []
    for _ in range(n):
        needs = sys.stdin.readline().split()
        services.append(Service([[int(number) for number in need.split("|")] for need in needs if need != "-"]))
    failed = [int(sys.stdin.readline()) for _ in range(f)]
    for service in down(services, failed):
        print(service)


main()
