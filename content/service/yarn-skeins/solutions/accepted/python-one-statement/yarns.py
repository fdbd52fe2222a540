"""Yarns, and how many skeins of them are there."""
import contextlib
import uuid

from labels import print_label


class NotFound(Exception):
    pass


class NotEnough(Exception):
    pass


class Yarns:
    @contextlib.contextmanager
    def connection(self):
        connection = self.pool.take()
        try:
            yield connection
        finally:
            self.pool.give_back(connection)

    def __init__(self, pool):
        self.pool = pool

    def add(self, name, skeins):
        with self.connection() as connection:
            yarn = {"id": str(uuid.uuid4()), "name": name, "skeins": skeins}
            with connection.cursor() as cursor:
                cursor.execute("insert into yarns values (%(id)s, %(name)s, %(skeins)s)", yarn)
            return yarn

    def show(self, id):
        with self.connection() as connection:
            yarn = find(connection, id)
            return yarn

    def withdraw(self, id, skeins):
        with self.connection() as connection:
            yarn = find(connection, id)
            if yarn["skeins"] < skeins:
                raise NotEnough()
            print_label(yarn["name"], skeins)
            return change(connection, id, -skeins)

    def take_back(self, id, skeins):
        with self.connection() as connection:
            find(connection, id)
            return change(connection, id, skeins)


def find(connection, id):
    with connection.cursor() as cursor:
        cursor.execute("select name, skeins from yarns where id = %s", (id,))
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    return {"id": id, "name": row[0], "skeins": row[1]}


def change(connection, id, by):
    """Adds to the skeins, or takes away, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute("update yarns set skeins = skeins + %(by)s where id = %(id)s and skeins + %(by)s >= 0"
                       " returning skeins", {"id": id, "by": by})
        row = cursor.fetchone()
    if row is None:
        raise NotEnough()
    return row[0]
