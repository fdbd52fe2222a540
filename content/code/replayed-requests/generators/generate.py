"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(3301)


def case(name, lifetime, requests):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    lines = [f"{lifetime} {len(requests)}"] + [" ".join(map(str, request)) for request in requests]
    text = "\n".join(lines) + "\n"
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def traffic(count, clients, keys, bodies, pause):
    """Requests of random clients with keys of few names, so that they meet again."""
    time, requests = 0, []
    for _ in range(count):
        time += RNG.randint(0, pause)
        requests.append((time, RNG.choice(clients), RNG.choice(keys), RNG.choice(bodies)))
    return requests


def own_keys(clients, keys):
    """Each client with keys that no other client has, so that only the key decides."""
    return [(client, f"{client}{key}") for client in clients for key in range(keys)]


def separate(count, clients, keys, bodies, pause):
    time, requests, pairs = 0, [], own_keys(clients, keys)
    for _ in range(count):
        time += RNG.randint(0, pause)
        requests.append((time, *RNG.choice(pairs), RNG.choice(bodies)))
    return requests


case("sample/1", 60, [(0, "ann", "k1", "b7"), (10, "bob", "k1", "c2"), (30, "ann", "k1", "b7"), (45, "ann", "k1", "d9"),
                      (59, "ann", "k1", "b7"), (60, "ann", "k1", "d9"), (61, "ann", "k1", "b7")])

case("secret/01-ordinary/1-few", 1_000_000, separate(30, ["ann", "bob"], 4, ["b1", "b2"], 9))
case("secret/01-ordinary/2-many", 1_000_000, separate(2000, ["ann", "bob", "cid", "dee"], 150, ["b1", "b2", "b3"], 9))

case("secret/02-expiry/1-exactly", 10, [(t, "ann", "k", body) for t, body in
     [(0, "x"), (9, "x"), (10, "y"), (15, "y"), (19, "x"), (20, "x"), (20, "x"), (30, "y"), (39, "y"), (40, "x")]])
case("secret/02-expiry/2-not-prolonged", 20, [(t, "ann", "k", "x") for t in range(0, 200, 3)]
     + [(200 + t, "ann", "k", "y" if t % 7 else "x") for t in range(100)])
case("secret/02-expiry/3-mixed", 50, separate(2000, ["ann", "bob", "cid"], 8, ["x", "y"], 3))

clients, keys = [f"c{i}" for i in range(12)], [f"k{i}" for i in range(40)]
case("secret/03-clients/1-same-keys", 1_000_000, traffic(1500, clients, keys, ["x", "y"], 6))
words = ["".join(RNG.choices("ab1", k=6)) for _ in range(60)]
splits = [(word[:at], word[at:]) for word in words for at in range(1, 6)]
case("secret/03-clients/2-run-together", 1_000_000,
     [(i, *RNG.choice(splits), RNG.choice("xy")) for i in range(1500)])

many = [(i // 5, f"c{i % 7}", f"k{i}", "b") for i in range(25_000)]
case("secret/04-scale/1-many-keys", 1_000_000_000, many + [(5000 + i // 5, c, k, RNG.choice("bbx")) for i, (_, c, k, _) in
                                                       enumerate(RNG.sample(many, 25_000))])
