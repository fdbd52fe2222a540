# Mistake: a folder holds every path that begins with its name.
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
        if rule.team in teams and document.startswith(rule.folder):
            if len(rule.folder) > deepest:
                deepest, verdict = len(rule.folder), rule.allow
            elif len(rule.folder) == deepest:
                verdict = verdict and rule.allow
    return verdict
