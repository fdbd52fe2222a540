import sys
from bisect import bisect_left, bisect_right
from typing import NamedTuple


class Book(NamedTuple):
    id: int
    desk: int
    start: int
    end: int


class Cancel(NamedTuple):
    id: int


def handle(commands: list[Book | Cancel]) -> list[str]:
    """Handles the commands in order and returns the answer to each: "ok", "conflict 17" or "unknown"."""
    return []


def main():
    commands = []
    for _ in range(int(sys.stdin.readline())):
        kind, *numbers = sys.stdin.readline().split()
        commands.append((Book if kind == "book" else Cancel)(*map(int, numbers)))
    print("\n".join(handle(commands)))


main()
