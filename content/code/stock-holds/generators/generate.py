"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1107)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, lifetime, stock, commands):
    lines = [f"{lifetime} {len(stock)} {len(commands)}"] + [f"{sku} {pieces}" for sku, pieces in stock.items()]
    case(name, "\n".join(lines + [" ".join(map(str, command)) for command in commands]) + "\n")


def shop(count, skus, lifetime, pause, ends, again=0.0, most=5):
    """Random holds; a share `ends` of the commands ends an earlier one, `again` picks any earlier one."""
    commands, time, held = [], 0, []
    for id in RNG.sample(range(1, 1_000_000), count):
        time += RNG.randint(0, pause)
        if held and RNG.random() < ends:
            if RNG.random() < again:
                ended = RNG.choice([command[2] for command in commands])
            else:
                ended = held.pop(RNG.randrange(len(held)))
            commands.append((RNG.choice(["pay", "release"]), time, ended))
        else:
            commands.append(("hold", time, id, RNG.choice(skus), RNG.randint(1, most)))
            held.append(id)
    return commands


write("sample/1", 30, {7: 5, 8: 1}, [("hold", 0, 1, 7, 3), ("hold", 10, 2, 7, 3), ("hold", 12, 4, 8, 1),
                                     ("pay", 20, 4), ("pay", 30, 1), ("hold", 30, 3, 7, 5)])

forever = 1_000_000
write("secret/01-hold-and-pay/1-one-sku", forever, {5: 40}, shop(60, [5], forever, 3, 0.45))
write("secret/01-hold-and-pay/2-ten-skus", forever, {sku: 30 for sku in range(1, 11)},
      shop(400, range(1, 11), forever, 3, 0.45))
write("secret/01-hold-and-pay/3-nothing-in-stock", forever, {3: 0, 9: 2},
      [("hold", 1, 1, 3, 1), ("hold", 2, 2, 9, 2), ("hold", 3, 3, 9, 1), ("release", 4, 2), ("hold", 5, 4, 9, 1)])

write("secret/02-expiry/1-to-the-moment", 10, {1: 2},
      [("hold", 100, 1, 1, 2), ("hold", 109, 2, 1, 1), ("hold", 110, 3, 1, 2), ("pay", 119, 3), ("hold", 500, 4, 1, 1)])
write("secret/02-expiry/2-never-paid", 25, {1: 20, 2: 9, 3: 50}, shop(400, [1, 2, 3], 25, 2, 0.0))
write("secret/02-expiry/3-some-paid", 40, {sku: 300 for sku in range(1, 6)}, shop(900, range(1, 6), 40, 2, 0.35))

write("secret/03-asked-twice/1-each-end-twice", forever, {1: 10, 2: 10},
      [("hold", 0, 1, 1, 10), ("release", 1, 1), ("release", 2, 1), ("hold", 3, 2, 1, 11), ("hold", 4, 3, 1, 10),
       ("pay", 5, 3), ("pay", 6, 3), ("release", 7, 3), ("hold", 8, 4, 1, 1), ("hold", 9, 5, 2, 11),
       ("pay", 10, 5), ("release", 11, 5), ("pay", 12, 77), ("hold", 13, 6, 2, 10)])
write("secret/03-asked-twice/2-mixed", 500_000, {1: 60, 2: 60, 3: 60}, shop(900, [1, 2, 3], 500_000, 3, 0.6, again=0.5))

commands, time, held = [], 0, []
for id in range(1, 40_001):
    time += RNG.randrange(2)
    if id % 8 == 0:
        commands.append((RNG.choice(["pay", "release"]), time, held[-RNG.randrange(1, 7)]))
    else:
        commands.append(("hold", time, id, 1, RNG.randint(1, 9)))
        held.append(id)
write("secret/04-scale/1-one-busy-sku", 17_000, {1: 140_000}, commands)
