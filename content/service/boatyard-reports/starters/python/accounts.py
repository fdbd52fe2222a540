"""Members, their passwords and their tokens. Finished."""
import hashlib
import hmac
import secrets

from reports import Refused


class Accounts:
    def __init__(self):
        self.passwords = {}
        self.tokens = {}

    def join(self, body):
        name, password = credentials(body)
        salt = secrets.token_bytes(16)
        if self.passwords.setdefault(name, (salt, digest(password, salt)))[0] is not salt:
            raise Refused(409, "there is such a member")
        return {"name": name}

    def sign_in(self, body):
        name, password = credentials(body)
        salt, kept = self.passwords.get(name, (b"", b""))
        if not hmac.compare_digest(digest(password, salt), kept):
            raise Refused(401, "wrong name or password")
        token = secrets.token_urlsafe(24)
        self.tokens[token] = name
        return {"token": token}

    def member(self, header):
        member = self.tokens.get((header or "").removeprefix("Bearer "))
        if not member:
            raise Refused(401, "sign in")
        return member


def digest(password, salt):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 20000)


def credentials(body):
    values = [body.get("name"), body.get("password")]
    if not all(isinstance(value, str) and 0 < len(value) <= 100 for value in values):
        raise Refused(400, "name and password are text of at most 100 characters")
    return values
