"""Who gets in."""
import hashlib
import hmac

from database import rows, update
from derived import derived, random
from fields import Refused


class Members:
    def join(self, name, password):
        if not update("insert into members values (%s, %s) on conflict do nothing", name,
                      hashlib.sha256(password.encode()).hexdigest()):
            raise Refused(409, "there is such a member")
        return {"name": name}

    def sign_in(self, name, password):
        found = rows("select password from members where name = %s", name)
        if not found or not matches(password, found[0]["password"]):
            raise Refused(401, "wrong name or password")
        token = random()
        update("insert into sessions values (%s, %s)", token, name)
        return {"token": token}

    def named(self, token):
        found = rows("select member from sessions where token = %s", token)
        if not found:
            raise Refused(401, "sign in")
        return found[0]["member"]

    def sign_out(self, token):
        update("delete from sessions where token = %s", token)


def matches(password, kept):
    return hmac.compare_digest(hashlib.sha256(password.encode()).hexdigest(), kept)
