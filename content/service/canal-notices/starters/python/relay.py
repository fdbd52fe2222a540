"""Subscriptions, notices and their deliveries. This is what you write."""
from sender import post


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Relay:
    def __init__(self, partner):
        """partner  the address of the partner: http://host:port"""
        self.partner = partner

    def handle(self, method, parts, body, key):
        """Answers a request; several may come at the same time.

        method  GET, POST or DELETE
        parts   of the path, as a list: ["notices"], ["notices", id] and so on
        body    the JSON object that was sent; an empty dict when there was none
        key     the Idempotency-Key, or None

        Returns a status and what to answer with: a dict or list.
        """
        raise Refused(501, "not written yet")
