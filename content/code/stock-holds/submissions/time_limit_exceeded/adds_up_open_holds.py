# Too slow: adds up all open holds to find out what is available.
import sys
from collections import deque
from typing import NamedTuple


class Hold(NamedTuple):
    time: int
    id: int
    sku: int
    quantity: int


class Pay(NamedTuple):
    time: int
    id: int


class Release(NamedTuple):
    time: int
    id: int


def answer(lifetime, stock, commands):
    stock = dict(stock)
    holds = {}
    answers = []
    for command in commands:
        if isinstance(command, Hold):
            held = sum(hold.quantity for hold in holds.values()
                       if hold.sku == command.sku and command.time < hold.time + lifetime)
            if stock[command.sku] - held >= command.quantity:
                holds[command.id] = command
                answers.append("held")
            else:
                answers.append("refused")
            continue
        hold = holds.pop(command.id, None)
        if hold is None or hold.time + lifetime <= command.time:
            answers.append("gone")
        elif isinstance(command, Pay):
            stock[hold.sku] -= hold.quantity
            answers.append("sold")
        else:
            answers.append("released")
    return answers


def main():
    kinds = {"hold": Hold, "pay": Pay, "release": Release}
    lifetime, skus, n = map(int, sys.stdin.readline().split())
    stock = dict(tuple(map(int, sys.stdin.readline().split())) for _ in range(skus))
    commands = []
    for _ in range(n):
        kind, *numbers = sys.stdin.readline().split()
        commands.append(kinds[kind](*map(int, numbers)))
    print("\n".join(answer(lifetime, stock, commands)))


main()
