"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(2712)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, size, delay, events):
    case(name, "\n".join([f"{size} {delay} {len(events)}"] + [" ".join(map(str, event)) for event in events]) + "\n")


def counted(count, keys, step, start=0):
    """Events in the order of their times."""
    events, now = [], start
    for _ in range(count):
        now += RNG.randint(0, step)
        events.append((now, RNG.randint(1, keys), RNG.randint(0, 100)))
    return events


def delayed(events, usual, rare):
    """Each event arrives a little later, a few of them much later."""
    arrivals = [(event[0] + RNG.randint(0, rare if RNG.random() < 0.05 else usual), n) for n, event in enumerate(events)]
    return [events[n] for _, n in sorted(arrivals)]


write("sample/1", 10, 5, [(3, 1, 5), (14, 2, 7), (8, 1, 2), (15, 1, 4), (9, 1, 9), (12, 2, 1)])
write("secret/01-in-order/1-one-event", 60, 10, [(125, 7, 3)])
write("secret/01-in-order/2-one-key", 60, 10, counted(60, 1, 9))
write("secret/01-in-order/3-keys", 60, 30, counted(200, 12, 9))
write("secret/01-in-order/4-long-pauses", 60, 10, counted(80, 3, 400))
write("secret/02-late/1-some", 60, 30, delayed(counted(200, 5, 6), 25, 25))
write("secret/02-late/2-too-late", 60, 30, delayed(counted(300, 5, 6), 25, 300))
write("secret/02-late/3-long-delay", 20, 200, delayed(counted(300, 15, 4), 150, 500))
write("secret/02-late/4-size-one", 1, 5, delayed(counted(200, 3, 2), 4, 15))
write("secret/03-edges/1-exactly", 10, 5, [(0, 1, 1), (10, 1, 2), (14, 1, 3), (9, 1, 4), (15, 1, 5), (9, 1, 6), (24, 1, 7),
                                          (19, 2, 8), (25, 1, 9), (19, 2, 10), (20, 1, 11)])
write("secret/03-edges/2-jump", 10, 5, [(5, 1, 1), (1_000_000, 1, 2), (500_000, 1, 4), (999_989, 2, 5), (999_990, 2, 6)])
write("secret/03-edges/3-never-seen-window", 10, 5, [(100, 1, 1), (3, 1, 2), (85, 1, 3), (84, 2, 3), (90, 1, 4), (3, 1, 5)])
write("secret/03-edges/4-backwards", 10, 30, [(time, time % 3 + 1, time) for time in range(60, -1, -3)])
write("secret/03-edges/5-nothing-counted", 10, 5, [(1, 2, 0), (1, 10, 0), (2, 9, 0), (30, 1, 0)])
write("secret/04-scale/1-many-keys", 1_000, 2_000, delayed(counted(50_000, 20_000, 2), 1_500, 9_000))
write("secret/04-scale/2-many-windows", 1, 5_000, delayed(counted(50_000, 3, 2), 4_500, 9_000))
