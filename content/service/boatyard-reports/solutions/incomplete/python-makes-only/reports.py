"""Damage reports."""
import html
import itertools
import threading


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Reports:
    def __init__(self):
        self.numbers = itertools.count(1)

    def handle(self, member, method, parts, query, body, key):
        if method == "POST" and not parts:
            return 201, {"id": f"r{next(self.numbers)}", "boat": body["boat"], "words": body["words"], "state": "open"}
        raise Refused(404, "nothing is here")
