"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(2714)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, size, sources, before=0):
    """Takes (time, id) of the entries of each source; so many of all entries were shown before."""
    sources = [sorted(set(source), key=feed_order) for source in sources]
    shown = set(sorted({entry for source in sources for entry in source}, key=feed_order)[:before])
    lines = [f"{len(sources)} {size}"]
    for source in sources:
        taken = sum(entry in shown for entry in source)
        lines.append(" ".join(map(str, [taken, len(source), *(number for entry in source for number in entry)])))
    case(name, "\n".join(lines) + "\n")


def feed_order(entry):
    return -entry[0], entry[1]


def entries(count, times, start=0):
    ids = RNG.sample(range(1, 10 * count + 10), count)
    return [(start + RNG.randrange(times), id) for id in ids]


def spread(posts, sources, most):
    """Each entry in one source or several."""
    lists = [[] for _ in range(sources)]
    for post in posts:
        for number in RNG.sample(range(sources), RNG.randint(1, min(most, sources))):
            lists[number].append(post)
    return lists


write("sample/1", 3, [[(90, 2), (80, 7), (50, 9)], [(70, 4), (60, 6)], [(70, 4), (70, 5)]], 1)
write("secret/01-first-page/1-one-source", 3, [entries(8, 1000)])
write("secret/01-first-page/2-two", 5, spread(entries(20, 100_000), 2, 1))
write("secret/01-first-page/3-fewer-than-a-page", 50, spread(entries(20, 100_000), 4, 1))
write("secret/01-first-page/4-nothing", 10, [[], []])
write("secret/01-first-page/5-ten", 40, spread(entries(200, 100_000), 10, 1))
write("secret/02-pages/1-second", 10, spread(entries(60, 100_000), 4, 1), 10)
write("secret/02-pages/2-last", 10, spread(entries(60, 100_000), 4, 1), 55)
write("secret/02-pages/3-all-shown", 10, spread(entries(30, 100_000), 4, 1), 30)
write("secret/02-pages/4-equal-times", 10, spread(entries(60, 5), 4, 1), 17)
write("secret/02-pages/5-one-time", 7, spread(entries(40, 1, 500), 3, 1), 14)
write("secret/03-common/1-in-all", 3, [[(9, 1), (8, 2), (7, 3), (6, 4), (5, 5)]] * 3, 0)
write("secret/03-common/2-last-of-the-page", 2, [[(9, 1), (8, 2), (5, 5)], [(9, 3), (8, 2)], [(8, 2), (4, 4)]], 1)
write("secret/03-common/3-some", 20, spread(entries(120, 100_000), 6, 4), 20)
write("secret/03-common/4-equal-times", 20, spread(entries(120, 12), 6, 5), 33)
write("secret/03-common/5-one-a-page", 1, spread(entries(40, 10), 5, 5), 12)
write("secret/03-common/6-rest", 500, spread(entries(120, 40), 6, 6), 100)
write("secret/04-scale/1-many-sources", 20_000, spread(entries(30_000, 1_000_000), 1_000, 2), 500)
write("secret/04-scale/2-long-sources", 10, spread(entries(45_000, 400_000), 3, 1), 30_000)
