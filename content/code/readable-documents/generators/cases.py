"""Makes the inputs from a seed: ./assay bank cases content/code/readable-documents"""
import json
import random

RNG = random.Random(int(input()))


def case(name, documents, rules, teams):
    rows = [{"folder": folder, "team": team, "allow": allow} for folder, team, allow in rules]
    print(json.dumps({"case": name, "input": {"documents": documents, "rules": rows, "teams": teams}}))


def path(names, depth):
    return "".join("/" + RNG.choice(names) for _ in range(RNG.randint(1, depth)))


def documents(names, depth, count):
    found = set()
    while len(found) < count:
        found.add(f"{path(names, depth)}/{RNG.randrange(1_000_000)}.md")
    ordered = sorted(found)
    RNG.shuffle(ordered)
    return ordered


def rules(names, depth, teams, count):
    return [(path(names, depth), RNG.choice(teams), RNG.random() < 0.6) for _ in range(count)]


case("sample/1", ["/hr/jobs.md", "/hr/pay/2025.csv", "/wiki/start.md"],
     [("/hr", "people", True), ("/hr/pay", "people", False), ("/wiki", "sales", True)], ["people", "staff"])
case("sample/2", ["/hr/pay/2025.csv", "/readme.md"],
     [("/", "staff", True), ("/hr", "people", False), ("/hr/pay", "people", True)], ["staff", "people"])

case("secret/01-ordinary/1-one-rule", ["/a/x.md", "/a/b/y.md", "/c/z.md"], [("/a", "red", True)], ["red"])
case("secret/01-ordinary/2-no-teams", ["/a/x.md"], [("/a", "red", True)], [])
case("secret/01-ordinary/3-two-folders", [f"/{f}/{n}.md" for f in "abcdef" for n in range(5)],
     [("/a", "red", True), ("/c", "red", True), ("/d", "red", False)], ["red"])
case("secret/02-deepest/1-refused-inside", ["/a/x.md", "/a/b/y.md", "/a/b/c/z.md"],
     [("/a", "red", True), ("/a/b", "red", False)], ["red"])
case("secret/02-deepest/2-allowed-again", ["/a/x.md", "/a/b/y.md", "/a/b/c/z.md", "/a/b/c/d/e/f.md"],
     [("/a/b/c", "red", True), ("/a/b", "red", False), ("/a", "red", True)], ["red"])
case("secret/02-deepest/3-root", ["/x.md", "/a/y.md", "/a/b/z.md"], [("/a", "red", False), ("/", "red", True)], ["red"])
folders = sorted({path("pqrs", 5) for _ in range(60)})
case("secret/02-deepest/4-many", documents("pqrs", 6, 200), [(f, "red", RNG.random() < 0.5) for f in folders], ["red"])
case("secret/03-conflicts/1-two-teams", ["/a/x.md"], [("/a", "red", False), ("/a", "blue", True)], ["red", "blue"])
case("secret/03-conflicts/2-other-order", ["/a/x.md"], [("/a", "blue", True), ("/a", "red", False)], ["red", "blue"])
case("secret/03-conflicts/3-other-team-deeper", ["/a/b/x.md"], [("/a", "red", True), ("/a/b", "green", False)], ["red"])
case("secret/03-conflicts/4-refused-above", ["/a/b/x.md"], [("/a", "red", False), ("/a/b", "blue", True)], ["blue", "red"])
case("secret/03-conflicts/5-many", documents("pqr", 5, 300), rules("pqr", 4, ["red", "blue", "green"], 120),
     ["blue", "red"])
case("secret/04-names/1-alike", ["/hr/x.md", "/hrm/y.md", "/hr.old/z.md", "/hr/hr/v.md"], [("/hr", "red", True)], ["red"])
case("secret/04-names/2-refused-alike", ["/data/x.md", "/data-public/y.md", "/data/public/z.md"],
     [("/", "red", True), ("/data", "red", False), ("/data/pub", "red", True)], ["red"])
case("secret/05-scale/1", documents("abcdefgh", 10, 8_000),
     rules("abcdefgh", 10, [f"team{n}" for n in range(20)], 6_000), [f"team{n}" for n in range(15)])
