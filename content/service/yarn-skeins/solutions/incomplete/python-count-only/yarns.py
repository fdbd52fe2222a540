"""Yarns, and how many skeins of them are there."""
import threading
import uuid

from labels import print_label


class NotFound(Exception):
    pass


class NotEnough(Exception):
    pass


class Yarns:
    def __init__(self, pool):
        self.pool = pool
        self.lock = threading.Lock()

    def add(self, name, skeins):
        connection = self.pool.take()
        yarn = {"id": str(uuid.uuid4()), "name": name, "skeins": skeins}
        with connection.cursor() as cursor:
            cursor.execute("insert into yarns values (%(id)s, %(name)s, %(skeins)s)", yarn)
        self.pool.give_back(connection)
        return yarn

    def show(self, id):
        connection = self.pool.take()
        yarn = find(connection, id)
        self.pool.give_back(connection)
        return yarn

    def withdraw(self, id, skeins):
        with self.lock:
            return self.withdraw_alone(id, skeins)

    def withdraw_alone(self, id, skeins):
        connection = self.pool.take()
        yarn = find(connection, id)
        if yarn["skeins"] < skeins:
            raise NotEnough()
        print_label(yarn["name"], skeins)
        left = yarn["skeins"] - skeins
        keep(connection, id, left)
        self.pool.give_back(connection)
        return left

    def take_back(self, id, skeins):
        with self.lock:
            return self.take_back_alone(id, skeins)

    def take_back_alone(self, id, skeins):
        connection = self.pool.take()
        yarn = find(connection, id)
        left = yarn["skeins"] + skeins
        keep(connection, id, left)
        self.pool.give_back(connection)
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
