"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1103)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, commands):
    case(name, "\n".join([str(len(commands))] + [" ".join(map(str, command)) for command in commands]) + "\n")


def book(desk, start, end):
    return ("book", next(ids), desk, start, end)


def fresh_ids():
    return iter(RNG.sample(range(1, 100_000), 60_000))


def partial_overlaps(desks, count, span):
    """Requests of even length at odd starts: none touches, contains or covers a booking of the desk."""
    taken = {desk: [] for desk in desks}
    commands = []
    while len(commands) < count:
        desk = RNG.choice(desks)
        start = RNG.randrange(span) * 2 + 1
        end = start + RNG.randint(5, 30) * 2 + RNG.randrange(2)
        clean, clash = True, False
        for low, high in taken[desk]:
            apart = end < low or high < start
            partial = low < start < high < end or start < low < end < high
            clean &= apart or partial
            clash |= partial
        if clean:
            commands.append(book(desk, start, end))
            if not clash:
                taken[desk].append((start, end))
    return commands


ids = iter([1, 2, 3, 4, 5])
write("sample/1", [book(1, 540, 600), book(1, 600, 660), book(1, 570, 630), book(2, 570, 630), ("cancel", 1), book(1, 550, 600)])

ids = fresh_ids()
write("secret/01-ordinary/1-one-desk", partial_overlaps([1], 60, 700))
write("secret/01-ordinary/2-four-desks", partial_overlaps([1, 2, 3, 4], 200, 900))
write("secret/01-ordinary/3-long-horizon", partial_overlaps([7, 500, 1000], 300, 4000))

write("secret/02-edges/1-back-to-back", [book(3, minute, minute + 30) for minute in RNG.sample(range(0, 1440, 30), 48)])
nested = [book(1, 100, 200), book(1, 300, 400), book(1, 120, 180), book(1, 100, 200), book(1, 50, 250),
          book(1, 50, 500), book(1, 200, 300), book(1, 100, 150), book(1, 150, 200), book(1, 0, 1_000_000_000)]
write("secret/02-edges/2-contained-and-covering", nested)
grid = []
for _ in range(400):
    start = RNG.randrange(60) * 10
    grid.append(book(RNG.randint(1, 3), start, start + RNG.randint(1, 8) * 10))
write("secret/02-edges/3-ten-minute-grid", grid)

commands, wanted = [], []
for _ in range(500):
    if wanted and RNG.random() < 0.4:
        commands.append(("cancel", RNG.choice(wanted)))
    else:
        start = RNG.randrange(2000)
        commands.append(book(RNG.randint(1, 2), start, start + RNG.randint(10, 90)))
        wanted.append(commands[-1][1])
write("secret/03-cancelled/1-mixed", commands)
first, refused, later = book(5, 0, 50), book(5, 10, 60), book(5, 20, 30)
write("secret/03-cancelled/2-refused-then-cancelled",
      [first, refused, ("cancel", refused[1]), later, ("cancel", first[1]), ("cancel", first[1]), book(5, 20, 60),
       ("cancel", 999_999)])

slots = RNG.sample(range(200_000), 34_000)
commands = [book(1, slot * 20 + 3, slot * 20 + 3 + RNG.randint(5, 15)) for slot in slots]
for _ in range(1_900):
    slot = RNG.choice(slots)
    commands.append(book(1, slot * 20 + 1, slot * 20 + 5))
write("secret/04-scale/1-one-desk", commands)
