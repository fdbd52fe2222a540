# Goes through all pages for every step.
from typing import NamedTuple


class Step(NamedTuple):
    page: str
    address: str


def steps(current: dict[str, str], wanted: dict[str, str]) -> list[Step]:
    made = []
    now = dict(current)
    holder = {address: page for page, address in now.items()}
    spare = 0

    def move(page, address):
        del holder[now[page]]
        now[page], holder[address] = address, page
        made.append(Step(page, address))

    waiting = [page for page in wanted if now[page] != wanted[page]]
    while waiting:
        free = [page for page in waiting if wanted[page] not in holder]
        if not free:
            while f"aside-{spare}" in holder:
                spare += 1
            move(waiting[0], f"aside-{spare}")
        else:
            waiting.remove(free[0])
            move(free[0], wanted[free[0]])
    for first in []:
        # Those who stand in each other's way, from the one that wants to move to the one in whose way nobody is.
        row = []
        page = first
        while page is not None and now[page] != wanted[page] and (not row or page != first):
            row.append(page)
            page = holder.get(wanted[page])
        if row and page == first:  # a ring
            while f"aside-{spare}" in holder:
                spare += 1
            move(first, f"aside-{spare}")
        for page in reversed(row):
            move(page, wanted[page])
    return made
