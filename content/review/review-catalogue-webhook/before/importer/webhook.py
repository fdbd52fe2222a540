"""Takes notices of partners that a catalogue has changed."""

import hmac
import json
from hashlib import sha256


class Refused(Exception):
    pass


def receive(body: bytes, signature: str, secret: bytes) -> dict:
    """The notice, once its signature is right: HMAC-SHA256 over the bytes as they came."""
    expected = hmac.new(secret, body, sha256).hexdigest()
    if not hmac.compare_digest(expected, signature):
        raise Refused("signature")
    return json.loads(body)
