"""Carries out the steps that were returned: exit 42 if they lead to what is wanted, else 43."""
import json
import sys


def refuse(message):
    with open(sys.argv[3] + "judgemessage.txt", "w") as file:
        file.write(message + "\n")
    sys.exit(43)


with open(sys.argv[1]) as file:
    given = json.load(file)
now, wanted = given["current"], given["wanted"]
holder = {address: page for page, address in now.items()}
moving = [page for page in now if now[page] != wanted[page]]


def rings():
    """The number of rings of pages each of which wants the address of the next."""
    found, seen = 0, set()
    for first in moving:
        page, path = first, set()
        while page is not None and page not in seen and now[page] != wanted[page]:
            seen.add(page)
            path.add(page)
            page = holder.get(wanted[page])
        found += page in path
    return found


most = len(moving) + rings()
steps = json.load(sys.stdin)
if len(steps) > most:
    refuse(f"{len(steps)} steps where {most} are enough")
for step in steps:
    page, address = step["page"], step["address"]
    if page not in now:
        refuse(f"there is no page {page}")
    if not address:
        refuse("an empty address")
    if holder.get(address, page) != page:
        refuse(f"{address} belongs to {holder[address]}")
    del holder[now[page]]
    now[page], holder[address] = address, page
if now != wanted:
    refuse("not every page has the address that is wanted")
sys.exit(42)
