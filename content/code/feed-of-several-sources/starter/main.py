import sys
from typing import NamedTuple


class Entry(NamedTuple):
    time: int
    id: int


class Source(NamedTuple):
    taken: int  # how many of the entries have been taken already
    entries: list[Entry]  # newest first


def next_page(size: int, sources: list[Source]) -> tuple[list[int], list[int]]:
    """Returns the ids of the next page, and how many entries of each source have been taken after it."""
    return [], []


def main():
    s, size = map(int, sys.stdin.readline().split())
    sources = []
    for _ in range(s):
        taken, _, *rest = map(int, sys.stdin.readline().split())
        sources.append(Source(taken, [Entry(*pair) for pair in zip(rest[::2], rest[1::2])]))
    for numbers in next_page(size, sources):
        print(len(numbers), *numbers)


main()
