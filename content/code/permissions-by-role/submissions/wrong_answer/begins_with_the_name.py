# Mistake: compares the beginning without the colon, so that invoice:* gives invoices:read.
from collections import defaultdict
from typing import NamedTuple


class Role(NamedTuple):
    name: str
    includes: list[str]
    permissions: list[str]


class Grant(NamedTuple):
    user: str
    role: str
    start: int
    end: int | None


class Question(NamedTuple):
    user: str
    permission: str
    at: int


def allowed(roles: list[Role], grants: list[Grant], questions: list[Question]) -> list[bool]:
    by_name = {role.name: role for role in roles}
    by_user = defaultdict(list)
    for grant in grants:
        by_user[grant.user].append(grant)
    known = {}

    def permissions(name):
        if name not in known:
            known[name] = {permission for role in reached(name, by_name) for permission in role.permissions}
        return known[name]

    def answer(question):
        asked_for = question.permission
        return any(any(asked_for == given or given.endswith(":*") and asked_for.startswith(given[:-2]) for given in permissions(grant.role)) for grant in by_user[question.user]
                   if grant.start <= question.at and (grant.end is None or question.at < grant.end))

    return [answer(question) for question in questions]


def ways_to_give(permission):
    parts = permission.split(":")
    return {permission} | {":".join(parts[:n]) + ":*" for n in range(1, len(parts))}


def reached(name, by_name):
    seen = {name}
    open_roles = [name]
    while open_roles:
        role = by_name.get(open_roles.pop())
        if role is not None:
            yield role
            new = [included for included in role.includes if included not in seen]
            seen.update(new)
            open_roles.extend(new)
