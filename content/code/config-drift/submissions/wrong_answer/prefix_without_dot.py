# Mistake: takes a path that merely begins with the same letters for a section.
import sys
from typing import NamedTuple


class Difference(NamedTuple):
    sign: str  # "~", "-", "+" or "!"
    path: str


def differences(staging, production):
    found = {path: "~" for path in staging.keys() & production.keys() if staging[path] != production[path]}
    for sign, side, other in (("-", staging, production), ("+", production, staging)):
        starts = {path[:length] for path in other for length in range(1, len(path) + 1)}
        for path in side.keys() - other.keys():
            names = path.split(".")
            for depth in range(1, len(names) + 1):
                top = ".".join(names[:depth])
                if top in other:
                    found[top] = "!"
                    break
                if top not in starts:
                    found[top] = sign
                    break
            else:
                found[path] = "!"
    return [Difference(sign, path) for path, sign in sorted(found.items())]


def main():
    sizes = map(int, sys.stdin.readline().split())
    staging, production = ({path: value for path, value in (sys.stdin.readline().split() for _ in range(size))}
                           for size in sizes)
    found = differences(staging, production)
    print(len(found))
    for sign, path in found:
        print(sign, path)


main()
