import sys
from typing import NamedTuple


class Route(NamedTuple):
    name: str
    pattern: list[str]


class Match(NamedTuple):
    route: str
    values: list[str]


def resolve(routes: list[Route], paths: list[list[str]]) -> list[Match | None]:
    """Returns the best match for every path, or None where no route matches."""
    return []


def main():
    r, q = map(int, sys.stdin.readline().split())
    routes = []
    for _ in range(r):
        name, pattern = sys.stdin.readline().split()
        routes.append(Route(name, pattern[1:].split("/")))
    paths = [sys.stdin.readline().strip()[1:].split("/") for _ in range(q)]
    for match in resolve(routes, paths):
        print(*([match.route] + match.values if match else ["404"]))


main()
