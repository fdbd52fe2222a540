"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(2713)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, needs, failed):
    """Takes for each service its needs, as lists of numbers."""
    lines = [f"{len(needs)} {len(failed)}"]
    lines += [" ".join("|".join(map(str, need)) for need in service) or "-" for service in needs]
    case(name, "\n".join(lines + [str(number) for number in failed]) + "\n")


def layered(count, alternatives, most):
    """Services that need others with smaller numbers, then numbered by chance."""
    needs = []
    for number in range(1, count + 1):
        own = []
        for _ in range(RNG.randint(0, most) if number > 5 else 0):
            size = RNG.randint(1, min(alternatives, number - 1))
            own.append(RNG.sample(range(max(1, number - 60), number), min(size, number - 1)))
        needs.append(own)
    return renumbered(needs)


def renumbered(needs):
    new = list(range(1, len(needs) + 1))
    RNG.shuffle(new)
    moved = [[] for _ in needs]
    for old, service in enumerate(needs):
        moved[new[old] - 1] = [[new[number - 1] for number in need] for need in service]
    return moved


def anything(count, alternatives, most):
    """Services that need any others, rings included."""
    needs = []
    for number in range(1, count + 1):
        others = [other for other in range(1, count + 1) if other != number]
        needs.append([RNG.sample(others, RNG.randint(1, alternatives)) for _ in range(RNG.randint(0, most))])
    return needs


write("sample/1", [[], [[1]], [[1, 4]], [], [[2], [3]], [[5, 3]]], [1])
write("secret/01-direct/1-one", [[]], [1])
write("secret/01-direct/2-chain", [[[number + 1]] for number in range(1, 12)] + [[]], [7])
write("secret/01-direct/3-several-needs", [[], [], [], [[1], [2]], [[2], [3]], [[4], [5]], [[3]]], [1])
write("secret/01-direct/4-layers", layered(120, 1, 2), RNG.sample(range(1, 121), 6))
write("secret/01-direct/5-all-fail", layered(12, 1, 2), list(range(12, 0, -1)))
write("secret/02-alternatives/1-both", [[], [], [[1, 2]], [[1, 2], [5]], [], [[3, 4]]], [2, 1])
write("secret/02-alternatives/2-one-is-left", [[], [], [], [[1, 2, 3]], [[4, 1]], [[1, 2], [3]]], [1, 2])
write("secret/02-alternatives/3-same-cause", [[], [[1]], [[1]], [[2, 3]], [[4, 6]], []], [1])
write("secret/02-alternatives/4-layers", layered(200, 3, 3), RNG.sample(range(1, 201), 30))
write("secret/02-alternatives/5-many-needs", layered(300, 5, 5), RNG.sample(range(1, 301), 90))
write("secret/03-rings/1-two", [[[2]], [[1]], [], [[1], [3]], [[3]]], [3])
write("secret/03-rings/2-one-of-them-falls", [[[2], [5]], [[3]], [[1]], [[2, 6]], [], []], [5])
write("secret/03-rings/3-held-up", [[[2, 4]], [[1]], [], [], [[1], [2]]], [4])
write("secret/03-rings/4-random", anything(80, 3, 2), RNG.sample(range(1, 81), 12))
write("secret/03-rings/5-random", anything(150, 2, 3), RNG.sample(range(1, 151), 9))
write("secret/04-scale/1-chain", [[[number + 1]] for number in range(1, 40_000)] + [[]], [40_000])
write("secret/04-scale/2-many", layered(25_000, 4, 3), RNG.sample(range(1, 25_001), 6_000))
write("secret/04-scale/3-one-for-all", [[]] + [[[1]] for _ in range(30_000)], [1])
