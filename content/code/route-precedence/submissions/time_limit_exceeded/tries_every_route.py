# Too slow: tries every route for every path.
import sys
from typing import NamedTuple


class Route(NamedTuple):
    name: str
    pattern: list[str]


class Match(NamedTuple):
    route: str
    values: list[str]


def resolve(routes, paths):
    matches = []
    for path in paths:
        best = None
        for route in routes:
            values, kinds = fit(route.pattern, path)
            if kinds is not None and (best is None or kinds < best[0]):
                best = (kinds, Match(route.name, values))
        matches.append(best and best[1])
    return matches


def fit(pattern, path):
    values, kinds = [], []
    for depth, segment in enumerate(pattern):
        if depth >= len(path):
            return [], None
        if segment == "*":
            return values + ["/".join(path[depth:])], kinds + [2]
        if segment.startswith("{"):
            values.append(path[depth])
            kinds.append(1)
        elif segment == path[depth]:
            kinds.append(0)
        else:
            return [], None
    return values, kinds if len(pattern) == len(path) else None


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
