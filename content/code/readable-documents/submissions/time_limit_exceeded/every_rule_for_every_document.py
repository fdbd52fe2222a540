# Mistake: looks at every rule for every document.
from typing import NamedTuple


class Rule(NamedTuple):
    folder: str
    team: str
    allow: bool


def readable(documents: list[str], rules: list[Rule], teams: list[str]) -> list[str]:
    return [document for document in documents if allowed(document, rules, set(teams))]


def allowed(document, rules, teams):
    deepest, verdict = -1, False
    for rule in rules:
        folder = rule.folder.rstrip("/") + "/"
        if rule.team in teams and document.startswith(folder):
            if len(folder) > deepest:
                deepest, verdict = len(folder), rule.allow
            elif len(folder) == deepest:
                verdict = verdict and rule.allow
    return verdict
