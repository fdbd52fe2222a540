"""Makes the inputs from a seed: ./assay bank cases content/code/same-customer"""
import json
import random

RNG = random.Random(int(input()))


def case(name, *contacts):
    rows = [{"id": number, "emails": emails, "phones": phones} for number, emails, phones in contacts]
    print(json.dumps({"case": name, "input": {"contacts": rows}}))


def email(n):
    name = f"user{n}" + RNG.choice(["", "", "+shop", "+a+b"])
    name = RNG.choice([str.lower, str.upper, str.title])(name)
    return RNG.choice(["", " "]) + name + RNG.choice(["@x.org", "@X.org"]) + RNG.choice(["", "  "])


def phone(n):
    digits = f"{30 + n % 50}{RNG.choice(['', ' ', '/', '-'])}{100 + n}"
    return RNG.choice(["0", "+49", "0049", "+49 ", "+49 (0)", "0049 (0)", " 0", "(0049) "]) + digits


def random_contacts(count, values, most):
    ids = RNG.sample(range(1, 10 * count), count)
    return [(number, [email(RNG.randrange(values)) for _ in range(RNG.randint(0, most))],
             [phone(RNG.randrange(values)) for _ in range(RNG.randint(0, most))]) for number in ids]


case("sample/1", (7, ["ana@x.org"], ["030 123"]), (3, ["Ana+shop@X.org "], []), (5, ["bo@y.net"], ["+49 (0)30/12-3"]),
     (4, ["bo@x.org"], ["+4430123", ""]), (9, [], [""]))
case("secret/01-emails/1-same", (1, ["a@x.org"], []), (2, ["b@x.org"], []), (3, ["a@x.org"], []), (4, ["a@x.com"], []))
case("secret/01-emails/2-case-and-spaces", (1, ["a@x.org"], []), (2, [" A@x.org"], []), (3, ["a@X.ORG  "], []),
     (4, ["a.@x.org"], []))
case("secret/01-emails/3-plus", (1, ["ana+a@x.org"], []), (2, ["ana+b+c@x.org"], []), (3, ["ana@x.org"], []),
     (4, ["bo+a@x.org"], []), (5, ["ana@y+a.org"], []), (6, ["ana@y.org"], []), (7, ["bo+A+b@x.org"], []))
case("secret/01-emails/4-random", *random_contacts(60, 60, 1))
case("secret/02-phones/1-same", (1, [], ["+49 30 123"]), (2, [], ["0049-30-123"]), (3, [], ["030/123"]),
     (4, [], ["+49 (0)30 123"]), (5, [], ["49 30 123"]))
case("secret/02-phones/2-other-countries", (1, [], ["+44 30 123"]), (2, [], ["0044 30123"]), (3, [], ["030 123"]),
     (4, [], ["+1 30 123"]), (5, [], ["001 (30) 123"]))
case("secret/02-phones/3-national", (1, [], ["040 55"]), (2, [], [" 040-55 "]), (3, [], ["0 40 55"]), (4, [], ["40 55"]),
     (5, [], ["4055"]), (6, [], ["+49 40 55"]))
case("secret/02-phones/4-random", *((number, [], phones) for number, _, phones in random_contacts(60, 40, 2)))
case("secret/03-chains/1-by-a-third", (1, ["a@x.org"], ["01"]), (2, ["b@x.org"], ["02"]), (3, ["a@x.org", "b@x.org"], []),
     (4, ["c@x.org"], ["02"]))
case("secret/03-chains/2-joined-late", (10, ["a@x.org"], []), (20, ["b@x.org"], []), (30, ["c@x.org"], []),
     (40, ["d@x.org"], []), (50, ["c@x.org", "a@x.org"], []), (60, ["d@x.org", "b@x.org"], []))
case("secret/03-chains/3-nothing-to-share", (1, ["", " "], ["", "-"]), (2, [""], []), (3, [], ["- / -"]), (4, [], []))
case("secret/03-chains/4-nobody")
case("secret/03-chains/5-with-itself", (1, ["a@x.org", "A@x.org"], ["01", "+491"]), (2, ["491@x.org"], []))
case("secret/03-chains/6-random", *random_contacts(200, 400, 3))
case("secret/04-scale/1-many", *random_contacts(7_000, 12_000, 2))
case("secret/04-scale/2-one-chain", *((n, [], [f"+{1000 + n}", f"+{1001 + n}"]) for n in RNG.sample(range(1, 9_001), 9_000)))
