"""Who gets in. This is what you write."""
from database import rows, update
from derived import derived, random
from fields import Refused


class Members:
    def join(self, name, password):
        """Makes an account; answers {"name": name}."""
        raise Refused(501, "not written yet")

    def sign_in(self, name, password):
        """Answers {"token": token} with a new token."""
        raise Refused(501, "not written yet")

    def named(self, token):
        """The name of the member whose token this is; else 401. The token is empty when none was sent."""
        raise Refused(501, "not written yet")

    def sign_out(self, token):
        """From now on the token is nobody's."""
        raise Refused(501, "not written yet")
