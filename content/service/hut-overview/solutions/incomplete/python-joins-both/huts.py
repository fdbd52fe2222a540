"""Huts, the jobs that are open in them, and when somebody was there last."""
from database import rows, update


def page(limit, after):
    huts = following(limit, after) if after else first(limit)
    return {"huts": huts, "next": None if len(huts) < limit else cursor(huts[-1])}


def hut(id):
    """One hut, or None."""
    found = listed("select * from huts where id = %s", id)
    return found[0] if found else None


def done(job):
    """Closes a job; None when there is none."""
    return {"done": job} if update("update jobs set done = true where id = %s", job) else None


def first(limit):
    return listed("select * from huts order by metres desc, id limit %s", limit)


def following(limit, after):
    metres, id = (int(part) for part in after.split("-", 1))
    return listed(
        """select * from huts
           where metres < %s or (metres = %s and id > %s)
           order by metres desc, id limit %s""",
        metres, metres, id, limit)


def cursor(hut):
    return f"{hut['metres']}-{hut['id']}"


def listed(which, *values):
    huts = {}
    for row in rows(
            f"""select h.id, h.name, h.metres, j.id as job, j.what, j.urgency, v.day::text as day
                from ({which}) h
                left join jobs j on j.hut = h.id and not j.done
                left join visits v on v.hut = h.id
                order by h.metres desc, h.id, j.urgency, j.id, v.day""",
            *values):
        hut = huts.setdefault(row["id"], {
            "id": row["id"], "name": row["name"], "metres": row["metres"], "jobs": [], "lastVisit": None})
        hut["lastVisit"] = row["day"]
        if row["job"]:
            hut["jobs"].append({"id": row["job"], "what": row["what"], "urgency": row["urgency"]})
    return list(huts.values())
