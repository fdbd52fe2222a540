"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1108)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, staging, production):
    sides = [RNG.sample(sorted(side.items()), len(side)) for side in (staging, production)]
    lines = [f"{len(staging)} {len(production)}"] + [f"{path} {value}" for side in sides for path, value in side]
    case(name, "\n".join(lines) + "\n")


def name(length=4):
    return "".join(RNG.choice("abcdefghijklmnop") for _ in range(length))


def value():
    return f"v{RNG.randrange(90)}"


def tree(sections, settings, depth):
    """Random settings below random sections; names of settings and of sections differ in length."""
    tops = [".".join(name(3) for _ in range(RNG.randint(1, depth))) for _ in range(sections)]
    return {f"{RNG.choice(tops)}.{name()}": value() for _ in range(settings)}


def parents(settings):
    return {path[:at] for path in settings for at, letter in enumerate(path) if letter == "."}


def drift(settings, changed, missing):
    """A copy with some values changed and some settings gone, but every section still there."""
    left = {path: value() + "x" if RNG.random() < changed else old for path, old in settings.items()}
    for path in RNG.sample(sorted(left), int(missing * len(left))):
        rest = {other: old for other, old in left.items() if other != path}
        if parents(rest) == parents(left):
            left = rest
    return left


def without_sections(settings, count):
    gone = RNG.sample(sorted(parents(settings)), count)
    return {path: old for path, old in settings.items() if not any(path.startswith(top + ".") for top in gone)}


write("sample/1", {"cache": "off", "db.host": "a1", "db.pool.max": "20", "db.pool.min": "2", "db.port": "5432"},
      {"cache.size": "64", "cache.ttl": "30", "db.host": "a1", "db.port": "5433", "dbx": "on"})

flat = {name(): value() for _ in range(40)}
write("secret/01-settings/1-flat", drift(flat, 0.2, 0.2), drift(flat, 0.2, 0.2))
some = tree(10, 120, 4)
write("secret/01-settings/2-nested", drift(some, 0.15, 0.2), drift(some, 0.15, 0.2))
write("secret/01-settings/3-no-difference", some, some)
many = tree(60, 500, 5)
write("secret/01-settings/4-many", drift(many, 0.1, 0.1), drift(many, 0.1, 0.1))

write("secret/02-sections/1-one-side-empty", some, {})
write("secret/02-sections/2-other-side-empty", {}, {f"a.{path}": old for path, old in flat.items()} | {"b": "v2"})
write("secret/02-sections/3-some-missing", without_sections(many, 12), without_sections(many, 12))
deep = {"a.b.c.d.e.f.g.h": "v1", "a.b.c.d.e.f.g.i": "v2", "a.b.c.x": "v3", "a.b.cd.y": "v4", "a.bc": "v5", "ab.c": "v6"}
write("secret/02-sections/4-deep", deep, {"a.b.c.x": "v3", "a.bc": "v5", "a.b.cde.y": "v4", "abc.d": "v7"})
write("secret/02-sections/5-similar-names", {"db.url": "v1", "log.level": "v2", "app": "v3"},
      {"dbx.url": "v1", "login.level": "v2", "apple": "v3", "db.urls": "v1"})

write("secret/03-setting-or-section/1-both-ways", {"a": "v1", "b.c": "v2", "b.d": "v3", "e.f": "v4", "e.g.h": "v5"},
      {"a.x": "v1", "a.y.z": "v1", "b": "v2", "e.f.i": "v4", "e.g": "v5"})
left, right = dict(many), dict(many)
for path in RNG.sample(sorted(many), 60):
    side = RNG.choice([left, right])
    old = side.pop(path)
    for _ in range(RNG.randint(1, 3)):
        side[f"{path}.{name(2)}"] = old
write("secret/03-setting-or-section/2-many", left, right)

large = {}
while len(large) < 20_000:
    large[f"srv.{name(1)}{name(1)}.{name(2)}.{name(3)}"] = value()
write("secret/04-scale/1-large", {path: old for path, old in large.items() if RNG.random() < 0.7},
      {path: (old if RNG.random() < 0.9 else "new") for path, old in large.items() if RNG.random() < 0.7})
