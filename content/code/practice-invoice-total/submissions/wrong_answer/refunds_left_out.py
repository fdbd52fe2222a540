# Mistake: leaves out the refunds.
import sys
from typing import NamedTuple


class Line(NamedTuple):
    article: str
    amount: int


def total(lines):
    return sum(line.amount for line in lines if line.amount > 0)


def main():
    lines = []
    for _ in range(int(sys.stdin.readline())):
        article, amount = sys.stdin.readline().split()
        lines.append(Line(article, int(amount)))
    print(total(lines))


main()
