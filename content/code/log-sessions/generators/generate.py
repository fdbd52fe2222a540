"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1109)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, timeout, events):
    case(name, "\n".join([f"{timeout} {len(events)}"] + [f"{time} {user}" for time, user in events]) + "\n")


def visits(users, timeout, sessions, exact=False):
    """For each user a number of sessions; without exact no pause is exactly the timeout."""
    events = []
    for user in users:
        time = RNG.randrange(5 * timeout)
        for _ in range(RNG.randint(1, sessions)):
            for _ in range(RNG.randint(1, 7)):
                events.append((time, user))
                time += timeout if exact and RNG.random() < 0.5 else RNG.randint(0, timeout - 1)
            time += timeout + 1 + RNG.randrange(3 * timeout)
    return sorted(events)


def by_server(events, servers):
    """Each server's log is sorted; one log follows the other."""
    logs = [[] for _ in range(servers)]
    for event in events:
        RNG.choice(logs).append(event)
    return [event for log in logs for event in log]


def shuffled(events):
    return RNG.sample(events, len(events))


write("sample/1", 30, [(90, 2), (100, 5), (130, 5), (140, 2), (155, 5)])

write("secret/01-sorted/1-one-user", 1800, visits([7], 1800, 9))
write("secret/01-sorted/2-five-users", 600, visits([3, 14, 8, 25, 101], 600, 6))
write("secret/01-sorted/3-hundred-users", 900, visits(RNG.sample(range(1, 1000), 100), 900, 5))

write("secret/02-exact-timeout/1-one-event", 60, [(0, 1_000_000)])
write("secret/02-exact-timeout/2-same-time", 60, [(500, 4)] * 5 + [(500, 9)] * 2)
write("secret/02-exact-timeout/3-often", 30, visits(range(20, 50), 30, 6, exact=True))
write("secret/02-exact-timeout/4-every-second", 1, sorted((time, user) for time in range(0, 90, 1) for user in (1, 2)
                                                         if (time * user) % 7))

write("secret/03-unsorted/1-backwards", 1800, visits([7, 12], 1800, 6)[::-1])
write("secret/03-unsorted/2-three-servers", 300, by_server(visits(range(1, 40), 300, 5), 3))
write("secret/03-unsorted/3-shuffled", 1200, shuffled(visits(range(1, 200), 1200, 5)))

users = RNG.sample(range(1, 100_000), 26_000)
large = [(RNG.randrange(1_000_000), RNG.choice(users)) for _ in range(58_000)]
write("secret/04-scale/1-many-users", 50_000, sorted(large))
