# Mistake: rounds every share to the nearest cent, so the shares do not add up.
import sys


def split(total, weights):
    whole = sum(weights)
    return [round(total * weight / whole) for weight in weights]


def main():
    for _ in range(int(sys.stdin.readline())):
        total, _, *weights = map(int, sys.stdin.readline().split())
        print(*split(total, weights))


main()
