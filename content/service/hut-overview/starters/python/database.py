"""Statements with values in the place of %s. Nothing is wrong here."""
import os
import threading

import psycopg2
from psycopg2.extras import RealDictCursor

local = threading.local()


def rows(query, *values):
    """The rows that a query finds, each as a dict by column. A value may be a list, as in id = any(%s)."""
    with cursor() as found:
        found.execute(query, values)
        return [dict(row) for row in found.fetchall()]


def update(statement, *values):
    """How many rows a statement has changed."""
    with cursor() as changing:
        changing.execute(statement, values)
        return changing.rowcount


def cursor():
    if not hasattr(local, "connection"):
        local.connection = psycopg2.connect(os.environ["DATABASE_URL"])
        local.connection.autocommit = True
    return local.connection.cursor(cursor_factory=RealDictCursor)
