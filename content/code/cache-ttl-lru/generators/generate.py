"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1104)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, capacity, operations):
    lines = [f"{capacity} {len(operations)}"] + [" ".join(map(str, operation)) for operation in operations]
    case(name, "\n".join(lines) + "\n")


def value():
    return f"v{RNG.randrange(1000)}"


def traffic(count, keys, puts, lives, step, replace=True, stored=None):
    """Random gets and puts; with replace=False every key is put at most once."""
    operations, time, unused = [], 0, RNG.sample(range(keys), keys)
    for _ in range(count):
        time += RNG.randint(1, step)
        if RNG.random() < puts and (replace or unused):
            key = RNG.randrange(keys) if replace else unused.pop()
            operations.append(("put", time, f"k{key}", value(), RNG.choice(lives)))
        else:
            put = [operation[2] for operation in operations[-40:] if operation[0] == "put"]
            key = RNG.choice(put) if put and RNG.random() < 0.8 else f"k{RNG.randrange(keys)}"
            operations.append(("get", time, key))
    return operations


write("sample/1", 2, [("put", 0, "a", "red", 10), ("put", 1, "b", "blue", 50), ("get", 2, "a"),
                      ("put", 3, "c", "green", 50), ("get", 4, "b"), ("get", 10, "a"),
                      ("put", 11, "d", "grey", 5), ("get", 12, "c")])

forever = [1_000_000_000]
write("secret/01-recency/1-capacity-three", 3, traffic(80, 300, 0.4, forever, 5, replace=False))
write("secret/01-recency/2-capacity-one", 1, traffic(40, 60, 0.5, forever, 5, replace=False))
write("secret/01-recency/3-capacity-twenty", 20, traffic(900, 900, 0.45, forever, 9, replace=False))

write("secret/02-expiry/1-to-the-moment", 50,
      [("put", 100, "a", "v1", 20), ("put", 100, "b", "v2", 21), ("get", 119, "a"), ("get", 119, "b"),
       ("get", 120, "a"), ("get", 120, "b"), ("get", 121, "a"), ("get", 121, "b")])
write("secret/02-expiry/2-room-for-all", 100, traffic(400, 100, 0.3, [3, 10, 30], 3, replace=False))
write("secret/02-expiry/3-steady-hits", 5,
      [("put", 0, "session", "v7", 60)] + [("get", time, "session") for time in range(5, 90, 5)])

write("secret/03-replacing/1-never-expires", 4, traffic(300, 7, 0.6, forever, 4))
write("secret/03-replacing/2-expired-takes-room", 3,
      [("put", 0, "a", "v1", 5), ("put", 1, "b", "v2", 100), ("put", 2, "c", "v3", 100), ("put", 50, "a", "v4", 100),
       ("put", 51, "d", "v5", 100), ("get", 52, "a"), ("get", 52, "b"), ("get", 52, "c"), ("put", 53, "e", "v6", 1),
       ("get", 60, "e"), ("put", 61, "f", "v7", 9), ("get", 62, "a"), ("get", 62, "d"), ("get", 62, "f")])
write("secret/03-replacing/3-mixed", 12, traffic(1500, 25, 0.5, [7, 20, 60, 400], 3))

operations, time = [], 0
for step in range(45_000):
    time += 1
    if step % 10 == 9:
        operations.append(("get", time, f"k{max(0, step - RNG.randrange(15_000))}"))
    else:
        operations.append(("put", time, f"k{step}", f"v{step % 7}", 99_999))
write("secret/04-scale/1-many-evictions", 13_000, operations)
