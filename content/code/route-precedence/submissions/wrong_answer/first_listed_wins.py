# Mistake: takes the first route in the list that matches.
import sys
from typing import NamedTuple


class Route(NamedTuple):
    name: str
    pattern: list[str]


class Match(NamedTuple):
    route: str
    values: list[str]


def resolve(routes, paths):
    # All shapes a path could have are tried, as far as a route begins like that.
    buckets, beginnings = {}, set()
    for at, (name, pattern) in enumerate(routes):
        shape = tuple("{}" if segment.startswith("{") else segment for segment in pattern)
        buckets.setdefault(shape, (at, name))
        beginnings.update(shape[:length] for length in range(len(shape) + 1))

    def shapes(path, depth=0, shape=()):
        if shape not in beginnings:
            return
        if depth == len(path):
            yield shape
            return
        for kind in (path[depth], "{}"):
            yield from shapes(path, depth + 1, shape + (kind,))
        yield shape + ("*",)

    matches = []
    for path in paths:
        found = [(buckets[shape][0], shape) for shape in shapes(path) if shape in buckets]
        if not found:
            matches.append(None)
            continue
        shape = min(found)[1]
        values = [segment for segment, kind in zip(path, shape) if kind == "{}"]
        if shape[-1] == "*":
            values.append("/".join(path[len(shape) - 1:]))
        matches.append(Match(buckets[shape][1], values))
    return matches


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
