"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(2711)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, workers, limit, jobs):
    case(name, "\n".join([f"{workers} {limit} {len(jobs)}"] + [" ".join(map(str, job)) for job in jobs]) + "\n")


def traffic(count, tenants, pause, longest, shift=0):
    """Jobs of chance; the first tenants have most of them."""
    jobs, now = [], shift
    for _ in range(count):
        now += RNG.randint(0, pause)
        tenant = 1 + int(tenants * RNG.random() ** 3)
        jobs.append((now, tenant, RNG.randint(1, longest)))
    return jobs


def even(count, tenants, pause):
    """Durations and arrivals in steps of five, so that much happens at the same moment."""
    return [(arrival // 5 * 5, tenant, 5 * (1 + duration % 4)) for arrival, tenant, duration
            in traffic(count, tenants, pause, 9)]


write("sample/1", 2, 1, [(0, 7, 10), (1, 7, 4), (2, 3, 8), (3, 5, 1)])
write("secret/01-queue/1-one-job", 3, 2, [(17, 1, 5)])
write("secret/01-queue/2-one-worker", 1, 1, traffic(40, 9, 4, 9))
write("secret/01-queue/3-three-workers", 3, 3, traffic(60, 4, 3, 11))
write("secret/01-queue/4-more-workers-than-jobs", 100, 100, traffic(50, 4, 3, 11))
write("secret/01-queue/5-idle-times", 2, 2, traffic(60, 6, 30, 11, 900_000))
write("secret/02-limit/1-passed-over", 3, 1, [(0, 1, 50), (1, 1, 50), (2, 1, 50), (3, 2, 10), (4, 3, 10), (5, 2, 10)])
write("secret/02-limit/2-one-tenant", 5, 2, traffic(50, 1, 3, 11))
write("secret/02-limit/3-two", 4, 2, traffic(150, 6, 2, 14))
write("secret/02-limit/4-three-of-eight", 8, 3, traffic(300, 9, 1, 14))
write("secret/03-moments/1-end-and-arrival", 1, 1, [(0, 1, 10), (10, 2, 10), (20, 1, 10), (20, 2, 10), (30, 3, 1)])
write("secret/03-moments/2-all-at-once", 4, 2, [(100, tenant, 10) for tenant in (1, 1, 1, 2, 3, 3, 3, 1, 4)])
write("secret/03-moments/3-limit-and-arrival", 3, 1, [(0, 1, 10), (0, 2, 10), (10, 1, 5), (10, 2, 5), (15, 1, 5), (15, 1, 5)])
write("secret/03-moments/4-in-steps", 5, 2, even(300, 7, 4))
write("secret/04-scale/1-many-tenants", 50, 3, traffic(40_000, 20_000, 2, 45))
write("secret/04-scale/2-one-tenant-with-most", 20, 4,
      sorted([(n // 8, 1, 40) for n in range(20_000)] + [(RNG.randrange(40_000), 2 + n % 900, RNG.randint(1, 20)) for n in range(20_000)]))
