# Looks at the next entry of every source for each entry of the page.
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
    taken = [source.taken for source in sources]
    heads = []

    def offer(number):
        entries = sources[number].entries
        if taken[number] < len(entries):
            entry = entries[taken[number]]
            heapq.heappush(heads, (-entry.time, entry.id, number))

    ids = []
    while True:
        left = [(-source.entries[taken[n]].time, source.entries[taken[n]].id, n)
                for n, source in enumerate(sources) if taken[n] < len(source.entries)]
        if not left:
            break
        _, id, number = min(left)
        if not ids or ids[-1] != id:
            if len(ids) == size:
                break
            ids.append(id)
        taken[number] += 1
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
