# Mistake: runs when the clock shows the minute for the second time.
from typing import NamedTuple


class Change(NamedTuple):
    at: int
    offset: int


def runs(changes: list[Change], minute_of_day: int, after: int, count: int) -> list[int]:
    found = []
    place = 0  # of the change that holds when the local clock first shows the time looked for
    local = (after + changes[0].offset) // 1440 * 1440 - 4 * 1440 + minute_of_day
    while len(found) < count:
        while place + 1 < len(changes) and local >= changes[place + 1].at + min(changes[place].offset, changes[place + 1].offset):
            place += 1
        run = max(changes[place].at, local - changes[place].offset)
        if run > after:
            found.append(run)
        local += 1440
    return found
