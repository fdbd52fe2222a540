import sys
from typing import NamedTuple


class Service(NamedTuple):
    needs: list[list[int]]  # for each need the services any one of which is enough


def down(services: list[Service], failed: list[int]) -> list[int]:
    """Returns the numbers of all services that are down, ascending; service 1 is the first of the list."""
    return []


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
