"""Depots, and what is moved between them."""
from database import Database

COLUMNS = 'id, source as "from", target as "to", kilos'


def open_depot(name, kilos, room):
    with Database() as database:
        return database.rows(
            "insert into depots values (%s, %s, %s) returning name, kilos, room", name, kilos, room)[0]


def show(name):
    """One depot, or None."""
    with Database() as database:
        depots = database.rows("select name, kilos, room from depots where name = %s", name)
        return depots[0] if depots else None


def movements(depot):
    with Database() as database:
        return database.rows(
            f"select {COLUMNS} from movements where source = %s or target = %s order by id", depot, depot)


def move(source, target, kilos, key):
    """Moves grain. The key is what the sender calls this movement; None when it is sent but once."""
    with Database() as database:
        database.update("update depots set kilos = kilos - %s where name = %s", kilos, source)
        database.update("update depots set kilos = kilos + %s where name = %s", kilos, target)
        made = database.rows(
            f"""insert into movements (key, source, target, kilos) values (%s, %s, %s, %s)
                on conflict (key) do nothing returning {COLUMNS}""",
            key, source, target, kilos)
        return made[0] if made else database.rows(f"select {COLUMNS} from movements where key = %s", key)[0]
