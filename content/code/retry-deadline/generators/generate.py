"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1106)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, policies):
    case(name, "\n".join([str(len(policies))] + [" ".join(map(str, policy)) for policy in policies]) + "\n")


def start_after(base, cap, waits):
    return sum(min(base * 2 ** k, cap) for k in range(waits))


def between(base, cap, waits):
    """A deadline after so many waits and strictly before the next attempt."""
    low, high = start_after(base, cap, waits), start_after(base, cap, waits + 1)
    return RNG.randrange(low + 1, high) if high - low > 1 else low


def doubling(count):
    policies = []
    for _ in range(count):
        base = RNG.randint(2, 5000)
        waits = RNG.randint(0, 12)
        policies.append((base, base * 2 ** 13, between(base, base * 2 ** 13, waits)))
    return policies


def capped(count, waits, exact):
    policies = []
    for _ in range(count):
        base = RNG.randint(2, 3000)
        cap = RNG.randint(base + 1, 40 * base)
        k = RNG.randint(*waits)
        policies.append((base, cap, start_after(base, cap, k) - RNG.randrange(2) if exact else between(base, cap, k)))
    return policies


write("sample/1", [(100, 500, 1700), (50, 30, 100), (1000, 60000, 999)])

write("secret/01-doubling/1-few", doubling(8))
write("secret/01-doubling/2-many", doubling(300))

write("secret/02-cap-and-deadline/1-exactly-at-the-deadline", [(10, 10240, start_after(10, 10240, k)) for k in range(11)])
write("secret/02-cap-and-deadline/2-one-too-early", [(10, 10240, start_after(10, 10240, k) - 1) for k in range(1, 11)])
write("secret/02-cap-and-deadline/3-base-over-cap",
      [(100, 7, deadline) for deadline in range(0, 40, 3)] + [(64, 64, deadline) for deadline in (0, 63, 64, 65, 128)])
write("secret/02-cap-and-deadline/4-at-the-cap", capped(200, (1, 25), True))
write("secret/02-cap-and-deadline/5-smallest", [(1, 1, 0), (1, 1, 1), (1, 2, 1), (1, 2, 2), (1, 2, 3), (2, 1, 1), (1, 1, 5)])

write("secret/03-hundreds-of-attempts/1-hundred", capped(40, (60, 140), False))
write("secret/03-hundreds-of-attempts/2-thousand", capped(40, (300, 1500), False))

write("secret/04-scale/1-small-waits", [(RNG.randint(1, 5), RNG.randint(1, 30), RNG.randint(10 ** 13, 10 ** 15)) for _ in range(2000)])
write("secret/04-scale/2-many-policies",
      [(RNG.randint(1, 1000), RNG.randint(1, 10 ** RNG.randint(1, 9)), RNG.randint(10 ** 12, 10 ** 15)) for _ in range(10_000)])
