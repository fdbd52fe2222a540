"""Members and stewards, their passwords and their tokens."""
import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass

from refused import Refused


@dataclass(frozen=True)
class Caller:
    """Who sends a request."""

    name: str
    role: str

    @property
    def is_steward(self):
        return self.role == "steward"


@dataclass(frozen=True)
class Account:
    name: str
    role: str
    salt: bytes
    digest: bytes


class Accounts:
    def __init__(self):
        name = os.environ["STEWARD"]
        self.accounts = {name: account(name, "steward", os.environ["STEWARD_PASSWORD"])}
        self.tokens = {}

    def join(self, body):
        made = account(text(body, "name"), body.get("role", "member"), text(body, "password"))
        if self.accounts.setdefault(made.name, made) is not made:
            raise Refused(409, "there is such a member")
        return {"name": made.name, "role": made.role}

    def sign_in(self, body):
        known = self.accounts.get(text(body, "name"))
        if not known or not hmac.compare_digest(digest(text(body, "password"), known.salt), known.digest):
            raise Refused(401, "wrong name or password")
        token = secrets.token_urlsafe(24)
        self.tokens[token] = known
        return {"token": token}

    def caller(self, header):
        known = self.tokens.get((header or "").removeprefix("Bearer "))
        if not known:
            raise Refused(401, "sign in")
        return Caller(known.name, known.role)


def account(name, role, password):
    salt = secrets.token_bytes(16)
    return Account(name, role, salt, digest(password, salt))


def digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 20000)


def text(body, field):
    value = body.get(field)
    if not isinstance(value, str) or not 0 < len(value) <= 100:
        raise Refused(400, f"{field} is text of at most 100 characters")
    return value
