import sys
from collections import deque
from typing import NamedTuple


class Hold(NamedTuple):
    time: int
    id: int
    sku: int
    quantity: int


class Pay(NamedTuple):
    time: int
    id: int


class Release(NamedTuple):
    time: int
    id: int


def answer(lifetime: int, stock: dict[int, int], commands: list[Hold | Pay | Release]) -> list[str]:
    """Returns the answer to each command: "held", "refused", "sold", "released" or "gone"."""
    return []


def main():
    kinds = {"hold": Hold, "pay": Pay, "release": Release}
    lifetime, skus, n = map(int, sys.stdin.readline().split())
    stock = dict(tuple(map(int, sys.stdin.readline().split())) for _ in range(skus))
    commands = []
    for _ in range(n):
        kind, *numbers = sys.stdin.readline().split()
        commands.append(kinds[kind](*map(int, numbers)))
    print("\n".join(answer(lifetime, stock, commands)))


main()
