"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1110)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, invoices):
    lines = [str(len(invoices))] + [f"{total} {len(weights)} " + " ".join(map(str, weights)) for total, weights in invoices]
    case(name, "\n".join(lines) + "\n")


def tied(total, weights):
    """Whether two parties with different weights, or with equal ones, lose equally much by rounding down."""
    lost = [total * weight % sum(weights) for weight in weights]
    return len(set(lost)) < len(lost)


def invoices(count, parties, most, highest):
    found = []
    while len(found) < count:
        weights = [RNG.randint(1, highest) for _ in range(RNG.randint(*parties))]
        total = RNG.randint(1, most)
        if not tied(total, weights):
            found.append((total, weights))
    return found


def with_ties(count):
    found = []
    while len(found) < count:
        weights = [RNG.choice([0, 1, 1, 2, 3, 7]) for _ in range(RNG.randint(2, 12))]
        total = RNG.randint(1, 5000)
        if sum(weights) and tied(total, weights):
            found.append((total, weights))
    return found


write("sample/1", [(1000, [1, 1, 1]), (100, [1, 2, 3])])

write("secret/01-ordinary/1-few", invoices(12, (2, 4), 20_000, 40))
write("secret/01-ordinary/2-many", invoices(300, (2, 9), 90_000, 400))
write("secret/01-ordinary/3-one-party", [(12_345, [7]), (1, [3]), (0, [5])] + invoices(5, (8, 8), 100, 99))

write("secret/02-ties/1-equal-parties", [(total, [1] * k) for k in range(2, 12) for total in (100, 101, 1999)])
write("secret/02-ties/2-weight-0", [(100, [0, 1, 0, 1, 1]), (5, [0, 0, 2]), (1, [0, 1, 1]), (0, [0, 3, 3]), (7, [4, 0, 4, 0])])
write("secret/02-ties/3-mixed", with_ties(300))
write("secret/02-ties/4-percentages", [(total, [10, 20, 30, 40]) for total in range(1, 60)]
      + [(total, [15, 35, 15, 35]) for total in range(1, 90)])

write("secret/03-credit-notes/1-few", [(-1000, [1, 1, 1]), (-100, [1, 2, 3]), (-1, [5, 4]), (-7, [0, 1, 1, 1])])
write("secret/03-credit-notes/2-many", [(-total, weights) for total, weights in invoices(200, (2, 7), 50_000, 90)])

write("secret/04-large-amounts/1-millions", [(RNG.randint(10 ** 8, 10 ** 9), [RNG.randint(10 ** 5, 10 ** 6) for _ in range(RNG.randint(2, 9))])
                                             for _ in range(150)])
write("secret/04-large-amounts/2-largest", [(10 ** 9, [10 ** 6, 999_999, 999_997]), (999_999_999, [999_999, 1]), (999_999_999, [1, 2, 4, 9])])

write("secret/05-scale/1-many-parties", [(987_654_321, [RNG.randint(1, 9999) for _ in range(60_000)])])
