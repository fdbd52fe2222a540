# Too slow: compares every request with all bookings.
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
    booked = {}
    answers = []
    for command in commands:
        if isinstance(command, Cancel):
            answers.append("ok" if booked.pop(command.id, None) else "unknown")
            continue
        clashes = [booking for booking in booked.values() if booking.desk == command.desk
                   and booking.start < command.end and command.start < booking.end]
        if clashes:
            answers.append(f"conflict {min(clashes, key=lambda booking: booking.start).id}")
        else:
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
