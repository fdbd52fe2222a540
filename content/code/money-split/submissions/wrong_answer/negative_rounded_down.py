# Mistake: rounds the shares of a credit note down towards the larger amount.
import sys


def split(total, weights):
    exact = [divmod(total * weight, sum_of_weights) for sum_of_weights in [sum(weights)] for weight in weights]
    shares = [share for share, _ in exact]
    most_lost_first = sorted(range(len(weights)), key=lambda party: -exact[party][1])
    for party in most_lost_first[:total - sum(shares)]:
        shares[party] += 1
    return shares


def main():
    for _ in range(int(sys.stdin.readline())):
        total, _, *weights = map(int, sys.stdin.readline().split())
        print(*split(total, weights))


main()
