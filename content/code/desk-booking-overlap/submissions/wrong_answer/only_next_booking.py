# Mistake: looks only at the next booking, not at the one that is still running.
import sys
from bisect import bisect_left, bisect_right
from typing import NamedTuple


class Book(NamedTuple):
    id: int
    desk: int
    start: int
    end: int


class Cancel(NamedTuple):
    id: int


def handle(commands):
    # Bookings of a desk never overlap, so their ends are in the same order as their starts: the first
    # one that ends after the wanted start is the only candidate.
    starts, ends, ids = {}, {}, {}
    booked = {}
    answers = []
    for command in commands:
        if isinstance(command, Cancel):
            booking = booked.pop(command.id, None)
            if booking is None:
                answers.append("unknown")
                continue
            at = bisect_left(starts[booking.desk], booking.start)
            for column in (starts, ends, ids):
                del column[booking.desk][at]
            answers.append("ok")
            continue
        desk = command.desk
        for column in (starts, ends, ids):
            column.setdefault(desk, [])
        at = bisect_left(starts[desk], command.start)
        if at < len(ids[desk]) and starts[desk][at] < command.end:
            answers.append(f"conflict {ids[desk][at]}")
            continue
        starts[desk].insert(at, command.start)
        ends[desk].insert(at, command.end)
        ids[desk].insert(at, command.id)
        booked[command.id] = command
        answers.append("ok")
    return answers


def main():
    commands = []
    for _ in range(int(sys.stdin.readline())):
        kind, *numbers = sys.stdin.readline().split()
        commands.append((Book if kind == "book" else Cancel)(*map(int, numbers)))
    print("\n".join(handle(commands)))


main()
