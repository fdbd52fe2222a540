"""Huts, the jobs that are open in them, and when somebody was there last."""
from database import rows, update


def page(limit, after):
    huts = following(limit, after) if after else first(limit)
    complete(huts)
    return {"huts": huts, "next": None if len(huts) < limit else cursor(huts[-1])}


def hut(id):
    """One hut, or None."""
    for hut in rows("select id, name, metres from huts where id = %s", id):
        complete([hut])
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


def complete(huts):
    """Two statements, however many huts there are."""
    by_id = {hut["id"]: hut for hut in huts}
    for hut in huts:
        hut["jobs"], hut["lastVisit"] = [], None
    for job in rows(
            """select hut, id, what, urgency from jobs
               where hut = any(%s) and not done order by urgency, id""",
            list(by_id)):
        by_id[job.pop("hut")]["jobs"].append(job)
    for visit in rows(
            "select hut, max(day)::text as day from visits where hut = any(%s) group by hut", list(by_id)):
        by_id[visit["hut"]]["lastVisit"] = visit["day"]
