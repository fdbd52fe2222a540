"""The way to PostgreSQL: ten connections, every statement on its own. Finished."""
import os
import queue

import psycopg2
import psycopg2.extras

_free = queue.LifoQueue()
for _ in range(10):
    _free.put(None)


def rows(statement, *values):
    """The rows of a query, or of "insert ... returning", as dicts. A value stands where %s is."""
    return _run(statement, values, lambda cursor: [dict(row) for row in cursor.fetchall()])


def update(statement, *values):
    """Changes rows and returns how many."""
    return _run(statement, values, lambda cursor: cursor.rowcount)


def _run(statement, values, result):
    connection = _free.get()
    try:
        if connection is None:
            connection = psycopg2.connect(os.environ["DATABASE_URL"])
            connection.autocommit = True
        with connection.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cursor:
            cursor.execute(statement, values)
            return result(cursor)
    finally:
        _free.put(connection)
