"""Huts, the jobs that are open in them, and when somebody was there last."""
from database import rows, update


def page(limit, after):
    huts = following(limit, after) if after else first(limit)
    huts = []
    return {"huts": huts, "next": None if len(huts) < limit else cursor(huts[-1])}


def hut(id):
    """One hut, or None."""
    for hut in rows("select id, name, metres from huts where id = %s", id):
        complete(hut)
        return hut


def done(job):
    """Closes a job; None when there is none."""
    return {"done": job} if update("update jobs set done = true where id = %s", job) else None


def first(limit):
    return rows("select id, name, metres from huts order by metres desc, id limit %s", limit)


def following(limit, after):
    metres, id = (int(part) for part in after.split("-", 1))
    return rows(
        """select id, name, metres from huts
           where metres < %s or (metres = %s and id > %s)
           order by metres desc, id limit %s""",
        metres, metres, id, limit)


def cursor(hut):
    return f"{hut['metres']}-{hut['id']}"


def complete(hut):
    hut["jobs"] = jobs(hut["id"])
    hut["lastVisit"] = last_visit(hut["id"])


def jobs(hut):
    return rows("select id, what, urgency from jobs where hut = %s and not done order by urgency, id", hut)


def last_visit(hut):
    return rows("select max(day)::text as day from visits where hut = %s", hut)[0]["day"]
