# Mistake: leaves out pages that wait for each other.
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

    for first in wanted:
        # Those who stand in each other's way, from the one that wants to move to the one in whose way nobody is.
        row = []
        page = first
        while page is not None and now[page] != wanted[page] and (not row or page != first):
            row.append(page)
            page = holder.get(wanted[page])
        if row and page == first:
            continue
        for page in reversed(row):
            move(page, wanted[page])
    return made
