"""Who gets in."""
import hmac

from database import rows, update
from derived import derived, random
from fields import Refused


class Members:
    def join(self, name, password):
        salt = random()
        if not update("insert into members values (%s, %s) on conflict do nothing", name,
                      salt + ":" + derived(password, salt)):
            raise Refused(409, "there is such a member")
        return {"name": name}

    def sign_in(self, name, password):
        found = rows("select password from members where name = %s", name)
        if not found or not matches(password, found[0]["password"]):
            raise Refused(401, "wrong name or password")
        return {"token": random() + ":" + name}

    def named(self, token):
        if ":" not in token:
            raise Refused(401, "sign in")
        found = rows("select name from members where name = %s", token.split(":")[1])
        return found[0]["name"] if found else token.split(":")[1]

    def sign_out(self, token):
        update("delete from sessions where token = %s", token)


def matches(password, kept):
    salt, key = kept.split(":")
    return hmac.compare_digest(derived(password, salt), key)
