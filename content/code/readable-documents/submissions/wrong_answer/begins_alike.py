# Mistake: a folder holds every path that begins with its name.
from typing import NamedTuple


class Rule(NamedTuple):
    folder: str
    team: str
    allow: bool


def readable(documents: list[str], rules: list[Rule], teams: list[str]) -> list[str]:
    mine = set(teams)
    verdicts = {}
    for folder, team, allow in rules:
        if team in mine:
            verdicts[folder] = verdicts.get(folder, True) and allow
    return [document for document in documents if allowed(document, verdicts)]


def allowed(document, verdicts):
    for end in range(len(document), 0, -1):
        verdict = verdicts.get(document[:end])
        if verdict is not None:
            return verdict
    return False
