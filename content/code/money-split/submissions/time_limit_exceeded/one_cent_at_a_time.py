# Too slow: looks through all parties for every cent that is left.
import sys


def split(total, weights):
    if total < 0:
        return [-share for share in split(-total, weights)]
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    lost = [total * weight % whole for weight in weights]
    for _ in range(total - sum(shares)):
        party = max(range(len(weights)), key=lambda candidate: lost[candidate])
        shares[party] += 1
        lost[party] = -1
    return shares


def main():
    for _ in range(int(sys.stdin.readline())):
        total, _, *weights = map(int, sys.stdin.readline().split())
        print(*split(total, weights))


main()
