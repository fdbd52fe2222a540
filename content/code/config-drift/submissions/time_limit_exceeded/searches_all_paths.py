# Too slow: searches all settings of the other side for every section.
import sys
from typing import NamedTuple


class Difference(NamedTuple):
    sign: str  # "~", "-", "+" or "!"
    path: str


def differences(staging, production):
    found = {}
    for sign, side, other in (("-", staging, production), ("+", production, staging)):
        for path, value in side.items():
            if path in other:
                if other[path] != value:
                    found[path] = "~"
                continue
            names = path.split(".")
            for depth in range(1, len(names) + 1):
                top = ".".join(names[:depth])
                if top in other:
                    found[top] = "!"
                    break
                if not any(candidate.startswith(top + ".") for candidate in other):
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
