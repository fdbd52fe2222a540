"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1105)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, orders, requests):
    """orders: (id, createdAt); requests: (size,) or (createdAt, id, size)."""
    lines = [f"{len(orders)} {len(requests)}"] + [f"{id} {time}" for id, time in orders]
    lines += [("first " if len(request) == 1 else "after ") + " ".join(map(str, request)) for request in requests]
    case(name, "\n".join(lines) + "\n")


def orders(count, times, largest=100_000):
    return list(zip(RNG.sample(range(1, largest), count), times))


def after(order, size):
    return (order[1], order[0], size)


def not_last_pages(orders, requests):
    """Keeps the requests whose page is not one of the last: no full page at the very end."""
    ranked = sorted(orders, key=lambda order: (order[1], order[0]), reverse=True)
    place = {(order[1], order[0]): at + 1 for at, order in enumerate(ranked)}
    return [r for r in requests if place.get(r[:2], 0) + r[-1] != len(orders)]


some = orders(30, RNG.sample(range(1, 5000), 30))
write("sample/1", [(2, 200), (9, 300), (5, 100), (4, 400), (7, 300)], [(2,), (300, 9, 2), (300, 8, 1), (200, 2, 5)])

write("secret/01-distinct-times/1-thirty", some, not_last_pages(some, [(4,)] + [after(o, 4) for o in some]))
many = orders(400, RNG.sample(range(1, 100_000), 400))
write("secret/01-distinct-times/2-four-hundred", many,
      not_last_pages(many, [(7,)] + [after(RNG.choice(many), RNG.randint(1, 20)) for _ in range(120)]))

tied = orders(40, [RNG.randint(1, 5) for _ in range(40)])
write("secret/02-ties/1-five-moments", tied, not_last_pages(tied, [(3,)] + [after(o, 3) for o in tied]))
same = orders(25, [777] * 25)
write("secret/02-ties/2-one-moment", same, not_last_pages(same, [(6,)] + [after(o, 4) for o in same]))
batch = orders(500, [RNG.randint(1, 60) for _ in range(500)])
write("secret/02-ties/3-batches", batch,
      not_last_pages(batch, [after(RNG.choice(batch), RNG.randint(1, 12)) for _ in range(150)]))

full = orders(120, [RNG.randint(1, 1000) for _ in range(120)])
kept = [order for order in full if RNG.random() < 0.6]
write("secret/03-moving-data/1-deleted-cursors", kept, [after(order, RNG.randint(1, 9)) for order in full])
ranked = sorted(kept, key=lambda order: (order[1], order[0]), reverse=True)
write("secret/03-moving-data/2-last-pages", kept,
      [after(ranked[-1 - size], size) for size in (1, 2, 5, 10)] + [after(ranked[-1 - size], size + 1) for size in (1, 5)]
      + [after(ranked[-1], 5), (len(kept),) if len(kept) <= 100 else (100,), (1, 1, 3), (1_000_000, 1_000_000, 3)])
write("secret/03-moving-data/3-no-orders", [], [(5,), (300, 7, 5)])

large = orders(36_000, [RNG.randint(1, 900_000) for _ in range(36_000)])
write("secret/04-scale/1-many-requests", large, [(3,)] + [after(RNG.choice(large), RNG.randint(1, 3)) for _ in range(13_999)])
