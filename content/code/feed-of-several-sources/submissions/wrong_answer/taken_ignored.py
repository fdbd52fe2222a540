# Mistake: begins at the first entry of each source.
import heapq
import sys
from typing import NamedTuple


class Entry(NamedTuple):
    time: int
    id: int


class Source(NamedTuple):
    taken: int  # how many of the entries have been taken already
    entries: list[Entry]  # newest first


def next_page(size: int, sources: list[Source]) -> tuple[list[int], list[int]]:
    taken = [0 for source in sources]
    heads = []

    def offer(number):
        entries = sources[number].entries
        if taken[number] < len(entries):
            entry = entries[taken[number]]
            heapq.heappush(heads, (-entry.time, entry.id, number))

    for number in range(len(sources)):
        offer(number)
    ids = []
    while heads:
        _, id, number = heads[0]
        if not ids or ids[-1] != id:
            if len(ids) == size:
                break
            ids.append(id)
        heapq.heappop(heads)
        taken[number] += 1
        offer(number)
    return ids, taken


def main():
    s, size = map(int, sys.stdin.readline().split())
    sources = []
    for _ in range(s):
        taken, _, *rest = map(int, sys.stdin.readline().split())
        sources.append(Source(taken, [Entry(*pair) for pair in zip(rest[::2], rest[1::2])]))
    for numbers in next_page(size, sources):
        print(len(numbers), *numbers)


main()
