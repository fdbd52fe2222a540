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
            left = yarn["skeins"] - skeins
            keep(connection, id, left)
            return left

    def take_back(self, id, skeins):
        with self.connection() as connection:
            yarn = find(connection, id)
            left = yarn["skeins"] + skeins
            keep(connection, id, left)
            return left


def find(connection, id):
    with connection.cursor() as cursor:
        cursor.execute("select name, skeins from yarns where id = %s", (id,))
        row = cursor.fetchone()
    if row is None:
        raise NotFound()
    return {"id": id, "name": row[0], "skeins": row[1]}


def keep(connection, id, skeins):
    with connection.cursor() as cursor:
        cursor.execute("update yarns set skeins = %s where id = %s", (skeins, id))
