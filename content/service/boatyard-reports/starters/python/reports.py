"""Damage reports. This is what you write."""


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Reports:
    def handle(self, member, method, parts, query, body, key):
        """Answers a request to /reports.

        member  the name of who has signed in
        method  GET, POST, PUT or DELETE
        parts   what follows /reports in the path, as a list: [], [id] or [id, "close"]
        query   the parameters of the address, as a dict
        body    the JSON object that was sent; an empty dict when there was none
        key     the Idempotency-Key, or None

        Returns a status and what to answer with: a dict or list for JSON, a str for an HTML page.
        """
        raise Refused(501, "not written yet")
