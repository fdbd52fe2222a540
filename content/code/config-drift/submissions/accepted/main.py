import sys
from typing import NamedTuple


class Difference(NamedTuple):
    sign: str  # "~", "-", "+" or "!"
    path: str


def differences(staging, production):
    found = {path: "~" for path in staging.keys() & production.keys() if staging[path] != production[path]}
    sections = [{path[:at] for path in side for at in dots(path)} for side in (staging, production)]
    for sign, side, other, other_sections in (("-", staging, production, sections[1]),
                                              ("+", production, staging, sections[0])):
        for path in side.keys() - other.keys():
            # The topmost node on the way down to the setting that is not the same kind of node on the other side.
            for at in dots(path):
                if path[:at] not in other_sections:
                    found[path[:at]] = "!" if path[:at] in other else sign
                    break
            else:
                found[path] = "!" if path in other_sections else sign
    return [Difference(sign, path) for path, sign in sorted(found.items())]


def dots(path):
    return [at for at, letter in enumerate(path) if letter == "."]


def main():
    sizes = map(int, sys.stdin.readline().split())
    staging, production = ({path: value for path, value in (sys.stdin.readline().split() for _ in range(size))}
                           for size in sizes)
    found = differences(staging, production)
    print(len(found))
    for sign, path in found:
        print(sign, path)


main()
