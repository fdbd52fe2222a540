"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(2207)
BILLION = 1_000_000_000


def case(name, producers):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    lines = [str(len(producers))] + [" ".join(map(str, [last, len(numbers), *numbers])) for last, numbers in producers]
    text = "\n".join(lines) + "\n"
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def sorted_with_gaps(last, share):
    """In order, each once, first and last among them, so that all gaps lie between messages."""
    return last, [1] + [n for n in range(2, last) if RNG.random() < share] + [last]


def with_open_ends(last):
    low, high = RNG.randint(2, last // 3), RNG.randint(last // 2, last - 1)
    return last, [n for n in range(low, high + 1) if RNG.random() < 0.8]


def shuffled(last, share, again, above):
    numbers = [n for n in range(1, last + 1) if RNG.random() < share]
    numbers += RNG.choices(numbers, k=again) if numbers else []
    numbers += [last + RNG.randint(1, 9) for _ in range(above)]
    RNG.shuffle(numbers)
    return last, numbers


def sparse(last, count):
    return last, [RNG.randint(1, last) for _ in range(count)]


case("sample/1", [(10, [2, 3, 4, 7, 8, 9]), (4, [2, 1, 3, 2, 4, 2]), (3, []), (2, [3, 1])])

case("secret/01-gaps/1-few", [sorted_with_gaps(RNG.randint(3, 30), 0.6) for _ in range(8)])
case("secret/01-gaps/2-many", [sorted_with_gaps(RNG.randint(20, 80), RNG.random()) for _ in range(300)])

case("secret/02-ends/1-open", [with_open_ends(RNG.randint(9, 60)) for _ in range(200)])
case("secret/02-ends/2-nothing", [(0, []), (1, []), (1, [1]), (2, [1]), (2, [2]), (BILLION, []), (3, [2]), (0, [])])

case("secret/03-repeated/1-out-of-order", [shuffled(RNG.randint(5, 60), 0.7, 0, 0) for _ in range(150)])
case("secret/03-repeated/2-again", [shuffled(RNG.randint(5, 60), 0.7, RNG.randint(1, 20), 0) for _ in range(150)])
case("secret/03-repeated/3-above", [shuffled(RNG.randint(1, 40), 0.6, RNG.randint(0, 9), RNG.randint(1, 6)) for _ in range(150)]
     + [(0, [1]), (0, [3, 2]), (5, [6]), (5, [7, 5])])

case("secret/04-scale/1-one-producer", [sparse(BILLION, 30_000)])
case("secret/04-scale/2-thousand-producers", [sparse(RNG.randint(BILLION // 2, BILLION), RNG.randint(0, 49)) for _ in range(1000)])
