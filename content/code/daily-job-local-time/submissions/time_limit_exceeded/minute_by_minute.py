# Looks at the clock every minute.
from typing import NamedTuple


class Change(NamedTuple):
    at: int
    offset: int


def runs(changes: list[Change], minute_of_day: int, after: int, count: int) -> list[int]:
    found = []
    place = 0
    now = changes[0].at
    local = (now + changes[0].offset) // 1440 * 1440 + minute_of_day
    while len(found) < count:
        if place + 1 < len(changes) and changes[place + 1].at <= now:
            place += 1
        if now + changes[place].offset >= local:
            local += 1440
            if now > after:
                found.append(now)
        now += 1
    return found
