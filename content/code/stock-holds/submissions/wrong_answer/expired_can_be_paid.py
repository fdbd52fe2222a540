# Mistake: expiry frees the pieces, but an expired hold can still be paid or released.
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
    queue = deque()
    holds, ended = {}, set()
    answers = []
    for command in commands:
        while queue and queue[0].time + lifetime <= command.time:
            hold = queue.popleft()
            if hold.id not in ended:
                available[hold.sku] += hold.quantity
        if isinstance(command, Hold):
            if available[command.sku] >= command.quantity:
                available[command.sku] -= command.quantity
                holds[command.id] = command
                queue.append(command)
                answers.append("held")
            else:
                answers.append("refused")
        elif command.id not in holds or command.id in ended:
            answers.append("gone")
        else:
            ended.add(command.id)
            if isinstance(command, Release):
                available[holds[command.id].sku] += holds[command.id].quantity
            answers.append("sold" if isinstance(command, Pay) else "released")
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
