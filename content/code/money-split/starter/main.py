import sys


def split(total: int, weights: list[int]) -> list[int]:
    """Returns the shares in whole cents, in the order of the weights."""
    return []


def main():
    for _ in range(int(sys.stdin.readline())):
        total, _, *weights = map(int, sys.stdin.readline().split())
        print(*split(total, weights))


main()
