"""Makes the inputs from a seed: ./assay bank cases content/code/refund-by-unit"""
import json
import random

RNG = random.Random(int(input()))


def case(name, lines, calls):
    rows = [{"sku": sku, "units": units, "paid": paid} for sku, units, paid in lines]
    print(json.dumps({"case": name, "input": [["Refunds", rows], *calls]}))


def give(sku, *units):
    return [["giveBack", sku, count] for count in units]


def one_by_one(lines, share=1.0):
    """Returns each unit by itself, in an order of chance, and asks for the total now and then."""
    calls = [["giveBack", sku, 1] for sku, units, _ in lines for _ in range(units)]
    RNG.shuffle(calls)
    kept = calls[:round(share * len(calls))]
    for place in range(len(kept), 0, -50):
        kept.insert(place, ["total"])
    return kept


case("sample/1", [("cup", 3, 1000), ("pen", 2, 300)],
     [*give("cup", 1, 1, 1), *give("pen", 1), ["total"], *give("pen", 2), *give("ink", 1)])
case("secret/01-ordinary/1-even", [("cup", 4, 2000), ("pen", 10, 1250), ("map", 1, 899)],
     [*give("cup", 1, 2, 1), *give("pen", 4, 6), ["total"], *give("map", 1), ["total"]])
case("secret/01-ordinary/2-all-at-once", [("cup", 3, 1001), ("pen", 7, 0)],
     [["total"], *give("cup", 3), *give("pen", 7), ["total"]])
case("secret/01-ordinary/3-nothing-returned", [("cup", 3, 999)], [["total"]])
case("secret/02-cents/1-a-third", [("cup", 3, 1000), ("mug", 3, 1001), ("jar", 3, 1)],
     [*give("cup", 1, 1, 1), *give("mug", 1, 1, 1), *give("jar", 1, 1, 1), ["total"]])
case("secret/02-cents/2-halves", [("cup", 2, 5), ("mug", 2, 7), ("jar", 4, 2), ("pot", 4, 10), ("can", 2, 9)],
     [*give("cup", 1, 1), *give("mug", 1, 1), *give("jar", 1, 1, 1, 1), *give("pot", 1, 1, 1, 1), *give("can", 1, 1),
      ["total"]])
case("secret/02-cents/3-less-than-a-cent", [("nail", 1000, 333), ("nut", 500, 250)],
     [*give("nail", 1, 1, 1, 7, 90, 400, 500), *give("nut", 1, 1, 1, 1, 496), ["total"]])
case("secret/02-cents/4-large", [("rack", 7, 999_999_999), ("hall", 999, 1_000_000_000)],
     [*give("rack", 1, 2, 3, 1), *give("hall", 500, 498, 1), ["total"]])
case("secret/03-refused/1-too-many", [("cup", 4, 2000), ("pen", 2, 400)],
     [*give("cup", 5), *give("cup", 3), *give("cup", 2), ["total"], *give("cup", 1), *give("cup", 1), *give("pen", 2),
      ["total"]])
case("secret/03-refused/2-not-bought", [("cup", 4, 2000)],
     [*give("pen", 1), ["total"], *give("cup", 4), *give("Cup", 1), ["total"]])
case("secret/03-refused/3-empty-order", [], [["total"], *give("cup", 1), ["total"]])
lines = [(f"sku{n}", RNG.randint(1, 9), RNG.randint(0, 20_000)) for n in range(60)]
case("secret/04-long/1-most", lines, one_by_one(lines, 0.8))
lines = [(f"sku{n}", RNG.choice((3, 6, 7, 11, 12)), RNG.randint(1, 5_000)) for n in range(300)]
case("secret/04-long/2-everything", lines, [*one_by_one(lines), *give("sku7", 1), ["total"]])
