# Mistake: a rule further up decides, not the deepest.
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
    parts = document.split("/")
    for depth in range(1, len(parts)):
        verdict = verdicts.get("/".join(parts[:depth]) or "/")
        if verdict is not None:
            return verdict
    return False
