# Mistake: compares the digits as they are written.
import re
from collections import defaultdict
from typing import NamedTuple


class Contact(NamedTuple):
    id: int
    emails: list[str]
    phones: list[str]


def duplicates(contacts: list[Contact]) -> list[list[int]]:
    holders = defaultdict(list)  # address or number -> the contacts that have it
    keys = {}
    for contact in contacts:
        keys[contact.id] = {email(text) for text in contact.emails} | {phone(text) for text in contact.phones}
        keys[contact.id].discard("")
        for key in keys[contact.id]:
            holders[key].append(contact.id)
    groups = []
    seen = set()
    for first in sorted(keys):
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for member in group:
            for key in keys[member]:
                new = [other for other in holders.pop(key, []) if other not in seen]
                seen.update(new)
                group.extend(new)
        if len(group) > 1:
            groups.append(sorted(group))
    return groups


def email(text):
    text = text.strip(" ").lower()
    name, at, host = text.rpartition("@")
    return name.split("+")[0] + at + host


def phone(text):
    text = text.strip(" ")
    digits = re.sub("[^0-9]", "", text.replace("(0)", ""))
    return digits
