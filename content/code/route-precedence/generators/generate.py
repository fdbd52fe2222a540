"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1111)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, routes, paths):
    """routes: patterns as tuples of segments; they are named r1, r2, ... in the order given."""
    lines = [f"{len(routes)} {len(paths)}"]
    lines += [f"r{at} /" + "/".join(pattern) for at, pattern in enumerate(routes, 1)]
    case(name, "\n".join(lines + ["/" + "/".join(path) for path in paths]) + "\n")


def shape(pattern):
    return tuple("{}" if segment[0] == "{" else segment for segment in pattern)


def patterns(count, words, longest, parameters, stars):
    found = {}
    while len(found) < count:
        pattern = [RNG.choice(["{id}", "{key}"]) if RNG.random() < parameters else RNG.choice(words)
                   for _ in range(RNG.randint(1, longest))]
        if RNG.random() < stars:
            pattern[-1] = "*"
        found[shape(pattern)] = tuple(pattern)
    return RNG.sample(list(found.values()), count)


def fits(pattern, path):
    fixed = pattern[:-1] if pattern[-1] == "*" else pattern
    long_enough = len(path) >= len(pattern) if pattern[-1] == "*" else len(path) == len(pattern)
    return long_enough and all(kind[0] == "{" or kind == segment for kind, segment in zip(fixed, path))


def greedy_fails(shapes, beginnings, path):
    """Whether taking the best kind at each step, without ever coming back, misses that a route matches."""
    walked = ()
    for segment in path:
        kinds = [kind for kind in (segment, "{}", "*") if walked + (kind,) in beginnings]
        if not kinds:
            return True
        walked += (kinds[0],)
        if kinds[0] == "*":
            return False
    return walked not in shapes


def paths_for(routes, count, words, longest, wanted):
    """Random paths that are `wanted`: called with the number of fitting routes and whether greedy fails."""
    shapes = {shape(pattern) for pattern in routes}
    beginnings = {known[:length] for known in shapes for length in range(len(known) + 1)}
    found = []
    while len(found) < count:
        path = tuple(RNG.choice(words) for _ in range(RNG.randint(1, longest)))
        fitting = sum(fits(pattern, path) for pattern in routes)
        if wanted(fitting, fitting > 0 and greedy_fails(shapes, beginnings, path)):
            found.append(path)
    return found


class Named:
    def __init__(self, *routes):
        self.routes = [(name, tuple(pattern[1:].split("/"))) for name, pattern in routes]


def write_named(name, named, paths):
    lines = [f"{len(named.routes)} {len(paths)}"] + [f"{route} /" + "/".join(pattern) for route, pattern in named.routes]
    case(name, "\n".join(lines + paths) + "\n")


shop = Named(("user", "/users/{id}"), ("self", "/users/me"), ("orders", "/users/{id}/orders"), ("files", "/files/*"))
write_named("sample/1", shop, ["/users/17", "/users/me", "/users/me/orders", "/files/a/b", "/files"])

plain = Named(("home", "/home"), ("user", "/users/{id}"), ("order", "/orders/{id}/lines/{line}"), ("asset", "/static/css/{file}"),
              ("ping", "/internal/health/ping"))
write_named("secret/01-one-candidate/1-plain", plain,
            ["/home", "/users/5", "/orders/7/lines/2", "/static/css/main", "/internal/health/ping", "/users", "/home/x",
             "/orders/7/lines", "/internal/health", "/users/5/6", "/nothing", "/orders/lines/7/2", "/static/js/main"])
words = ["a", "b", "c", "d", "e", "f"]
routes = patterns(60, words, 5, 0.3, 0.0)
write("secret/01-one-candidate/2-mixed", routes,
      paths_for(routes, 250, words + ["g"], 5, lambda fitting, fails: fitting <= 1 and not fails))

words = ["x", "y", "z"]
for number, (count, stars) in enumerate([(40, 0.0), (50, 0.2), (70, 0.3)], 1):
    routes = patterns(count, words, 4, 0.4, stars)
    write(f"secret/02-precedence/{number}-mixed", routes,
          paths_for(routes, 200, words + ["w"], 4, lambda fitting, fails: fitting >= 2 and not fails))
stars = Named(("deep", "/docs/*"), ("page", "/docs/{page}"), ("edit", "/docs/{page}/edit"), ("any", "/{area}/*"), ("one", "/{area}"))
write_named("secret/02-precedence/4-stars", stars, ["/docs", "/docs/a", "/docs/a/b", "/docs/a/edit", "/docs/a/edit/b", "/b", "/b/c/d"])

for number, (count, stars) in enumerate([(30, 0.0), (30, 0.3), (60, 0.3)], 1):
    routes = patterns(count, words, 5, 0.35, stars)
    write(f"secret/03-dead-ends/{number}-mixed", routes,
          paths_for(routes, 150, words, 6, lambda fitting, fails: fails))
nested = Named(("a", "/v1/users/me/settings"), ("b", "/v1/users/{id}/{part}"), ("c", "/v1/{kind}/me/history"), ("d", "/v1/*"),
               ("e", "/{version}/users/me/keys/{key}"))
write_named("secret/03-dead-ends/4-several-steps-back", nested,
            ["/v1/users/me/settings", "/v1/users/me/history", "/v1/users/me/keys/7", "/v1/teams/me/history", "/v1/teams/me",
             "/v2/users/me/keys/7", "/v2/users/me/keys", "/v1"])

services = ["".join(RNG.choice("abcdefgh") for _ in range(3)) for _ in range(40)]
routes, shapes = [], set()
while len(routes) < 6_000:
    pattern = ("v1", "{tenant}", RNG.choice(services), "{id}", RNG.choice(services), RNG.choice(services + ["{part}", "*"]))
    if shape(pattern) not in shapes:
        shapes.add(shape(pattern))
        routes.append(pattern)
paths = []
for _ in range(16_000):
    pattern = RNG.choice(routes)
    paths.append(("v1", f"t{RNG.randrange(99)}", pattern[2], str(RNG.randrange(999)), pattern[4],
                  RNG.choice(services) if pattern[5][0] in "{*" else pattern[5]))
write("secret/04-scale/1-large-gateway", routes, paths)
