import sys


def missing(last: int, received: list[int]) -> list[tuple[int, int]]:
    """Returns the ranges (from, to) of numbers from 1 to last that are not among those received, in ascending order."""
    return []


def main():
    for _ in range(int(sys.stdin.readline())):
        last, _, *received = map(int, sys.stdin.readline().split())
        print(" ".join(f"{start}-{end}" for start, end in missing(last, received)) or "complete")


main()
