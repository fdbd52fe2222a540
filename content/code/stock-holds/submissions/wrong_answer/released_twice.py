# Mistake: a hold can be released again, which gives its pieces back twice.
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
    available = dict(stock)
    queue = deque()  # all holds in the order they expire, ended ones included
    open_holds = {}
    answers = []
    for command in commands:
        while queue and queue[0].time + lifetime <= command.time:
            hold = queue.popleft()
            if open_holds.pop(hold.id, None):
                available[hold.sku] += hold.quantity
        if isinstance(command, Hold):
            if available[command.sku] >= command.quantity:
                available[command.sku] -= command.quantity
                open_holds[command.id] = command
                queue.append(command)
                answers.append("held")
            else:
                answers.append("refused")
            continue
        hold = open_holds.get(command.id)
        if hold is None:
            answers.append("gone")
        elif isinstance(command, Pay):
            del open_holds[command.id]
            answers.append("sold")
        else:
            available[hold.sku] += hold.quantity
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
