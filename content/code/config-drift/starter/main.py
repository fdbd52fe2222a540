import sys
from typing import NamedTuple


class Difference(NamedTuple):
    sign: str  # "~", "-", "+" or "!"
    path: str


def differences(staging: dict[str, str], production: dict[str, str]) -> list[Difference]:
    """Returns the differences in ascending order of the path."""
    return []


def main():
    sizes = map(int, sys.stdin.readline().split())
    staging, production = ({path: value for path, value in (sys.stdin.readline().split() for _ in range(size))}
                           for size in sizes)
    found = differences(staging, production)
    print(len(found))
    for sign, path in found:
        print(sign, path)


main()
