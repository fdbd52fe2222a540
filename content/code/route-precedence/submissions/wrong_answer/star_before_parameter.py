# Mistake: prefers * to a parameter.
import sys
from typing import NamedTuple


class Route(NamedTuple):
    name: str
    pattern: list[str]


class Match(NamedTuple):
    route: str
    values: list[str]


def resolve(routes, paths):
    # The shapes of all patterns with "{}" for a parameter, and every beginning of a shape.
    by_shape = {}
    beginnings = {()}
    for name, pattern in routes:
        shape = tuple("{}" if segment.startswith("{") else segment for segment in pattern)
        by_shape[shape] = name
        beginnings.update(shape[:length] for length in range(1, len(shape) + 1))

    def find(path, shape):
        if shape not in beginnings:
            return None
        depth = len(shape)
        if depth == len(path):
            return shape if shape in by_shape else None
        rest = shape + ("*",)
        return (find(path, shape + (path[depth],)) or (rest if rest in by_shape else None)
                or find(path, shape + ("{}",)))

    matches = []
    for path in paths:
        shape = find(path, ())
        if shape is None:
            matches.append(None)
            continue
        values = [segment for segment, kind in zip(path, shape) if kind == "{}"]
        if shape[-1] == "*":
            values.append("/".join(path[len(shape) - 1:]))
        matches.append(Match(by_shape[shape], values))
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
