# Mistake: begins with the lowest number received in place of 1.
import sys


def missing(last, received):
    known = sorted({number for number in received if number <= last})
    if not known:
        return [(1, last)] if last else []
    return [(before + 1, after - 1)
            for before, after in zip(known, known[1:] + [last + 1])
            if after - before > 1]


def main():
    for _ in range(int(sys.stdin.readline())):
        last, _, *received = map(int, sys.stdin.readline().split())
        print(" ".join(f"{start}-{end}" for start, end in missing(last, received)) or "complete")


main()
