"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1112)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, migrations):
    lines = [str(len(migrations))]
    lines += [" ".join([migration, str(len(needs)), *needs]) for migration, needs in migrations]
    case(name, "\n".join(lines) + "\n")


def names(count):
    return RNG.sample([f"{team}_{number:03}" for team in ("auth", "bill", "mail", "shop") for number in range(1, 400)], count)


def acyclic(count, most):
    """Every migration depends on up to `most` earlier ones; names and lines are in random order."""
    order = names(count)
    migrations = [(name, RNG.sample(order[:at], min(at, RNG.randint(0, most)))) for at, name in enumerate(order)]
    return RNG.sample(migrations, count)


def twice(migrations):
    return [(name, RNG.sample(2 * needs, 2 * len(needs)) if RNG.random() < 0.5 else needs) for name, needs in migrations]


def with_cycles(count, most, cycles, longest):
    """Some migrations depend on later ones, so that they and what depends on them are blocked."""
    migrations = dict(acyclic(count, most))
    for _ in range(cycles):
        ring = RNG.sample(sorted(migrations), RNG.randint(1, longest))
        for name, following in zip(ring, ring[1:] + ring[:1]):
            if following not in migrations[name]:
                migrations[name] = migrations[name] + [following]
    return RNG.sample(list(migrations.items()), count)


write("sample/1", [("a", ["b"]), ("c", []), ("b", []), ("d", ["e", "c"]), ("e", ["f"]), ("f", ["e"])])

write("secret/01-order/1-chain", RNG.sample([(f"m{9 - at}", [f"m{10 - at}"] if at else []) for at in range(9)], 9))
write("secret/01-order/2-independent", [(name, []) for name in names(30)])
write("secret/01-order/3-forty", acyclic(40, 3))
write("secret/01-order/4-three-hundred", acyclic(300, 2))

write("secret/02-listed-twice/1-pair", [("b_2", ["a_1", "a_1"]), ("a_1", []), ("a_2", ["b_2", "a_1", "b_2", "a_1"])])
write("secret/02-listed-twice/2-fifty", twice(acyclic(50, 3)))
write("secret/02-listed-twice/3-two-hundred", twice(acyclic(200, 4)))

write("secret/03-cycles/1-itself", [("one", []), ("two", ["two"]), ("three", ["one"])])
write("secret/03-cycles/2-all", [("a", ["b"]), ("b", ["c"]), ("c", ["a"])])
write("secret/03-cycles/3-long-way", [("a", ["m", "z"]), ("m", ["k", "y"]), ("k", ["x"]), ("x", ["p"]), ("p", ["q"]),
                                      ("q", ["x", "r"]), ("r", ["q"]), ("y", []), ("z", ["y"])])
write("secret/03-cycles/4-one-of-three", with_cycles(60, 2, 1, 3))
write("secret/03-cycles/5-some", with_cycles(200, 2, 4, 6))
write("secret/03-cycles/6-many", with_cycles(600, 1, 9, 12))

depth, chains = 240, 100
migrations = []
for chain in range(chains):
    for at in range(depth):
        here, before = (f"m{(depth - place) * chains + chain:05}" for place in (at, at - 1))
        migrations.append((here, [before] if at else []))
write("secret/04-scale/1-long-chains", RNG.sample(migrations, len(migrations)))
