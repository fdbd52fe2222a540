"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1101)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, limit, window, requests):
    lines = [f"{limit} {window} {len(requests)}"] + [f"{time} {client}" for time, client in requests]
    case(name, "\n".join(lines) + "\n")


def bursts(clients, count, limit, window):
    """Bursts far apart: no request meets an earlier one exactly one window later, or after a denial."""
    requests = []
    for client in clients:
        time = RNG.randrange(window)
        for _ in range(count):
            spread = sorted(RNG.sample(range(window - 1), RNG.randint(1, limit + 2)))
            requests += [(time + offset, client) for offset in spread]
            time += 2 * window + RNG.randrange(window)
    return sorted(requests)


def sliding(client, limit, window, count):
    """Never denied, but two bursts on both sides of any fixed border; then one request too many."""
    requests, time = [], window // 3
    for _ in range(count):
        pause = window // limit + 3
        for _ in range(limit + 1):
            requests.append((time, client))
            time += pause - RNG.randrange(2)
        requests.append((time - pause + 1, client))
        time += 3 * window + RNG.randrange(window)
    return sorted(requests)


def steady(client, limit, window, count, step):
    return [(i * step, client) for i in range(count)]


def off_border(requests, window):
    """Leaves out requests that are exactly one window after another of the same client."""
    kept = set()
    return [r for r in requests if (r[0] - window, r[1]) not in kept and (kept.add(r) or True)]


write("sample/1", 2, 1000, [(0, "ann"), (100, "bob"), (400, "ann"), (900, "ann"), (1000, "bob"),
                            (1100, "bob"), (2100, "ann")])

write("secret/01-ordinary/1-one-client", 5, 1000, bursts(["ann"], 40, 5, 1000))
write("secret/01-ordinary/2-three-clients", 3, 500, bursts(["ann", "bob", "cleo"], 30, 3, 500))
write("secret/01-ordinary/3-many-clients", 4, 60000, bursts([f"c{i}" for i in range(60)], 8, 4, 60000))
write("secret/01-ordinary/4-across-borders", 6, 600, off_border(sliding("dora", 6, 600, 20), 600))

write("secret/02-boundary/1-every-tick", 1, 100, steady("ann", 1, 100, 60, 100))
write("secret/02-boundary/2-same-time", 3, 50, [(i // 3 * 50, "bob") for i in range(90)])
ticks = sorted((base * 40 + phase, f"c{phase}") for phase in (0, 3, 7) for base in range(50) for _ in range(2))
write("secret/02-boundary/3-two-per-tick", 2, 40, ticks)
write("secret/02-boundary/4-smallest-window", 2, 1, [(i // 3, "ann") for i in range(60)])

write("secret/03-overload/1-constant", 4, 1003, steady("ann", 4, 1003, 300, 70))
flood = sorted((RNG.randrange(20000), RNG.choice(["ann", "bob"])) for _ in range(1500))
flood = off_border(flood, 997)
write("secret/03-overload/2-flood", 7, 997, flood)
write("secret/03-overload/3-limit-one", 1, 101, steady("cleo", 1, 101, 200, 13))

time, requests = 0, []
for _ in range(60000):
    time += RNG.randrange(1, 4) // 2
    requests.append((time, "ann" if RNG.random() < 0.97 else "bob"))
write("secret/04-scale/1-large-limit", 20000, 30011, off_border(requests, 30011))
