# Mistake: takes for up only what stands on services without needs, so that rings are down.
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
    is_up = set()
    changed = [number for number, service in enumerate(services, start=1) if not service.needs and number not in set(failed)]
    unmet = [len(service.needs) for service in services]
    met = set()
    failed = set(failed)
    while changed:
        number = changed.pop()
        is_up.add(number)
        for need in needs_on[number]:
            if id(need) not in met:
                met.add(id(need))
                unmet[need[0] - 1] -= 1
                if unmet[need[0] - 1] == 0 and need[0] not in failed:
                    changed.append(need[0])
    return [number for number in range(1, len(services) + 1) if number not in is_up]


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
