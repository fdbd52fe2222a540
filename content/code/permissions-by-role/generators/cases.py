"""Makes the inputs from a seed: ./assay bank cases content/code/permissions-by-role"""
import json
import random

RNG = random.Random(int(input()))
WORDS = ["order", "invoice", "read", "write", "draft"]


def case(name, roles, grants, questions):
    print(json.dumps({"case": name, "input": {
        "roles": [{"name": role, "includes": includes, "permissions": permissions}
                  for role, includes, permissions in roles],
        "grants": [{"user": user, "role": role, "start": start, "end": end} for user, role, start, end in grants],
        "questions": [{"user": user, "permission": permission, "at": at} for user, permission, at in questions]}}))


def permission(most=3):
    return ":".join(RNG.choice(WORDS) for _ in range(RNG.randint(1, most)))


def pattern():
    return permission(2) + ":*" if RNG.random() < 0.3 else permission()


def company(roles, grants, questions, include, give, unknown=0.0):
    names = [f"role{n}" for n in range(roles)]
    made = [(name, include(n), [give() for _ in range(RNG.randint(0, 2))]) for n, name in enumerate(names)]
    granted = []
    for _ in range(grants):
        start = RNG.randrange(50)
        role = "gone" if RNG.random() < unknown else RNG.choice(names)
        granted.append((f"u{RNG.randrange(8)}", role, start, RNG.choice((None, start + RNG.randint(1, 40)))))
    asked = [(f"u{RNG.randrange(9)}", permission(), RNG.randrange(100)) for _ in range(questions)]
    return made, granted, asked


def later(n, count=20):
    return [f"role{m}" for m in sorted(RNG.sample(range(n + 1, count), min(2, count - n - 1)))]


clerk = [("clerk", [], ["invoice:read", "invoice:write"]), ("chief", ["clerk", "auditor"], ["invoice:approve"]),
         ("auditor", ["reader"], ["log:*"]), ("reader", [], ["order:read"])]
case("sample/1", clerk, [("kim", "clerk", 0, 100), ("noor", "chief", 50, None)],
     [("kim", "invoice:read", 0), ("kim", "invoice:read", 100), ("kim", "log:read", 5), ("noor", "log:read", 50),
      ("noor", "order:read", 49), ("noor", "order:read", 51), ("ada", "order:read", 51)])
case("secret/01-roles/1-chain", clerk, [("a", "chief", 0, None), ("b", "auditor", 0, None)],
     [(user, name, 9) for user in "abc" for name in ("invoice:approve", "invoice:read", "order:read", "order:write")])
case("secret/01-roles/2-several", clerk, [("a", "clerk", 0, None), ("a", "reader", 0, None), ("b", "reader", 0, None)],
     [(user, name, 9) for user in "ab" for name in ("invoice:read", "order:read", "invoice:approve")])
case("secret/01-roles/3-random", *company(20, 10, 150, later, permission))
ends = [("r", [], ["x:y"])]
case("secret/02-time/1-borders", ends, [("a", "r", 10, 20)], [("a", "x:y", at) for at in (0, 9, 10, 19, 20, 21)])
case("secret/02-time/2-two-times", ends, [("a", "r", 10, 20), ("a", "r", 30, 40), ("b", "r", 5, None)],
     [(user, "x:y", at) for user in "ab" for at in (4, 5, 15, 20, 25, 30, 39, 40, 99)])
case("secret/02-time/3-overlapping", ends, [("a", "r", 10, 30), ("a", "r", 0, 15)],
     [("a", "x:y", at) for at in (0, 9, 14, 15, 16, 29, 30)])
case("secret/02-time/4-random", *company(20, 40, 200, later, permission))
stars = [("i", [], ["invoice:*"]), ("d", [], ["invoice:draft:*"]), ("e", [], ["order", "x:*:y", "*"])]
names = ["invoice", "invoice:read", "invoice:draft", "invoice:draft:delete", "invoice:draft:delete:all", "invoices:read",
         "invoice:drafts:delete", "order", "order:read", "x:a:y"]
case("secret/03-wildcards/1-levels", stars, [(role, role, 0, None) for role in "ide"],
     [(role, name, 1) for role in "ide" for name in names])
case("secret/03-wildcards/2-included", [*stars, ("all", ["i", "e"], [])], [("a", "all", 0, None)],
     [("a", name, 1) for name in names])
case("secret/03-wildcards/3-random", *company(20, 14, 250, later, pattern))
case("secret/04-odd/1-ring", [("a", ["b"], ["p:a"]), ("b", ["c"], ["p:b"]), ("c", ["a", "c"], ["p:c"]), ("d", ["b"], [])],
     [(role, role, 0, None) for role in "abcd"], [(role, f"p:{name}", 0) for role in "abcd" for name in "abcd"])
case("secret/04-odd/2-not-there", [("a", ["gone", "b"], ["p:a"]), ("b", [], ["p:b"])],
     [("u", "a", 0, None), ("u", "lost", 0, None), ("v", "lost", 0, None)],
     [(user, f"p:{name}", 0) for user in "uvw" for name in "ab"])
case("secret/04-odd/3-nothing", [], [], [("u", "p:a", 0)])
case("secret/04-odd/4-random", *company(12, 20, 200, lambda n: RNG.sample([f"role{m}" for m in range(14)], 2), pattern, 0.2))
chain = [(f"role{n}", [f"role{n + 1}"] if n < 2999 else [], [f"p{n}:read"]) for n in range(3000)]
RNG.shuffle(chain)
case("secret/05-scale/1-chains", chain, [(f"u{n}", f"role{n}", 0, None) for n in range(5)],
     [(f"u{RNG.randrange(6)}", f"p{RNG.randrange(3001)}:read", 5) for _ in range(4000)])
