# Mistake: takes the order of arrival for the order of the numbers.
import sys


def missing(last, received):
    ranges = []
    following = 1
    for number in received:
        if number > last:
            continue
        if number > following:
            ranges.append((following, number - 1))
        following = max(following, number + 1)
    if following <= last:
        ranges.append((following, last))
    return ranges


def main():
    for _ in range(int(sys.stdin.readline())):
        last, _, *received = map(int, sys.stdin.readline().split())
        print(" ".join(f"{start}-{end}" for start, end in missing(last, received)) or "complete")


main()
