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
    def handle(self, member, method, parts, query, body, key):
        raise Refused(404, "nothing is here")
