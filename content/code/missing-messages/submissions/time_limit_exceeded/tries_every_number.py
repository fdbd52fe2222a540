# Too slow: asks of each number from 1 to the last whether it was received.
import sys


def missing(last, received):
    known = set(received)
    ranges = []
    for number in range(1, last + 1):
        if number not in known:
            if ranges and ranges[-1][1] == number - 1:
                ranges[-1] = (ranges[-1][0], number)
            else:
                ranges.append((number, number))
    return ranges


def main():
    for _ in range(int(sys.stdin.readline())):
        last, _, *received = map(int, sys.stdin.readline().split())
        print(" ".join(f"{start}-{end}" for start, end in missing(last, received)) or "complete")


main()
