"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1102)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, events):
    lines = [str(len(events))] + [" ".join(map(str, event)) for event in events]
    case(name, "\n".join(lines) + "\n")


def history(payment, count, fresh, same_amount=None):
    """Events of one payment in order: (id, payment, version, type, amount), amounts all different."""
    amounts = RNG.sample(range(100, 100_000), count)
    events = []
    for version in range(1, count + 1):
        kind = "capture" if version == 1 or RNG.random() < 0.6 else "refund"
        amount = same_amount or (amounts[version - 1] if kind == "capture" else amounts[version - 1] // 3 + 1)
        events.append((next(fresh), payment, version, kind, amount))
    return events


def ids():
    numbers = RNG.sample(range(10_000, 100_000), 80_000)
    return (f"e{number}" for number in numbers)


def interleave(histories):
    """Merges the histories; each keeps its own order."""
    queues = [list(reversed(events)) for events in histories]
    merged = []
    while queues:
        queue = RNG.choice(queues)
        merged.append(queue.pop())
        if not queue:
            queues.remove(queue)
    return merged


def redeliver(events, share):
    """Some events come again, some time after their first delivery."""
    again = []
    for position, event in enumerate(events):
        again.append((position, event))
        while RNG.random() < share:
            again.append((position + RNG.randint(1, 30), event))
    return [event for _, event in sorted(again, key=lambda pair: pair[0])]


fresh = ids()
write("sample/1", [("e1", 7, 1, "capture", 500), ("e1", 7, 1, "capture", 500), ("e4", 9, 1, "capture", 1200),
                   ("e3", 7, 3, "refund", 100), ("e2", 7, 2, "capture", 300), ("e6", 9, 3, "refund", 200)])

write("secret/01-in-order/1-one-payment", history(41, 12, fresh))
write("secret/01-in-order/2-some-payments", interleave([history(p, 9, fresh) for p in (3, 20, 100, 5)]))
write("secret/01-in-order/3-many-payments",
      interleave([history(p, RNG.randint(1, 7), fresh) for p in RNG.sample(range(1, 1_000_000), 150)]))

write("secret/02-redelivered/1-one-payment", redeliver(history(8, 15, fresh), 0.5))
write("secret/02-redelivered/2-equal-amounts",
      interleave([history(p, 10, fresh, same_amount=1999) for p in (1, 2, 3)]))
write("secret/02-redelivered/3-many-payments",
      redeliver(interleave([history(p, RNG.randint(1, 8), fresh) for p in RNG.sample(range(1, 5000), 80)]), 0.4))

backwards = history(77, 20, fresh)[::-1]
write("secret/03-out-of-order/1-backwards", backwards)
write("secret/03-out-of-order/2-first-one-missing", history(5, 6, fresh)[1:] + history(6, 3, fresh))
mixed = [event for p in range(1, 60) for event in history(p, RNG.randint(2, 9), fresh)]
mixed = [event for event in mixed if RNG.random() < 0.93]
RNG.shuffle(mixed)
write("secret/03-out-of-order/3-shuffled-with-gaps", mixed)

fresh = ids()
large = history(1, 34_000, fresh)[::-1]
write("secret/04-scale/1-all-wait-for-the-first", large)
