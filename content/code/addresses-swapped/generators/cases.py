"""Makes the inputs from a seed: ./assay bank cases content/code/addresses-swapped"""
import json
import random

RNG = random.Random(int(input()))


def case(name, moves):
    """Takes (page, current address, wanted address) of each page."""
    print(json.dumps({"case": name, "input": {"current": {page: now for page, now, _ in moves},
                                              "wanted": {page: then for page, _, then in moves}}}))


def row(addresses, prefix, ring=False):
    """Pages each of which wants the address of the next; the last one a new one, or that of the first."""
    then = addresses[1:] + [addresses[0] if ring else f"{prefix}-new"]
    return [(f"{prefix}-{n}", now, next_one) for n, (now, next_one) in enumerate(zip(addresses, then))]


def names(prefix, count):
    return [f"{prefix}{n}" for n in range(count)]


def mixed(pages):
    moves, n = [], 0
    while len(moves) < pages:
        size = RNG.choice((1, 1, 2, 3, 5, 8))
        moves += row(names(f"x{n}y", size), f"r{n}", size > 1 and RNG.random() < 0.5)
        n += 1
    moves += [(f"still{k}", f"same{k}", f"same{k}") for k in range(pages // 5)]
    RNG.shuffle(moves)
    return moves


case("sample/1", [("jobs", "jobs", "careers"), ("team", "about", "team"), ("firm", "company", "about"),
                  ("shop", "shop", "shop")])
case("sample/2", [("blog", "news", "blog"), ("press", "blog", "news")])
case("secret/01-free/1-one", [("a", "x", "y")])
case("secret/01-free/2-some-stay", [("a", "x", "x"), ("b", "y", "z"), ("c", "p", "q"), ("d", "r", "r")])
case("secret/01-free/3-nothing-to-do", [("a", "x", "x"), ("b", "y", "y")])
case("secret/01-free/4-no-pages", [])
case("secret/01-free/5-names-like-addresses", [("a", "b", "d"), ("b", "a", "a"), ("c", "c", "e")])
case("secret/02-chains/1-forwards", row(names("x", 6), "p"))
case("secret/02-chains/2-backwards", row(names("x", 6), "p")[::-1])
case("secret/02-chains/3-two", row(names("x", 4), "p") + row(names("y", 5), "q")[::-1] + [("s", "s", "s")])
moves = [move for n in range(12) for move in row(names(f"c{n}x", RNG.randint(1, 6)), f"p{n}")]
RNG.shuffle(moves)
case("secret/02-chains/4-shuffled", moves)
case("secret/03-rings/1-two", row(["x", "y"], "p", True))
case("secret/03-rings/2-five", row(names("x", 5), "p", True))
case("secret/03-rings/3-several", row(names("x", 3), "p", True) + row(names("y", 2), "q", True) + row(names("z", 4), "r", True))
case("secret/03-rings/4-beside-chains", row(names("x", 3), "p", True) + row(names("y", 4), "q") + [("s", "s", "s")])
common = ["temp", "tmp", "aside-0", "aside-1", "temp-0", "tmp-1", "temporary", "x"]
case("secret/03-rings/5-names-one-would-take", [(f"s{n}", name, name) for n, name in enumerate(common)]
     + row(["p", "q"], "a", True) + row(["aside-2", "u", "v"], "b", True))
case("secret/03-rings/6-random", mixed(120))
case("secret/04-scale/1-one-chain", row(names("x", 9_000), "p"))
case("secret/04-scale/2-one-chain-backwards", row(names("x", 9_000), "p")[::-1])
case("secret/04-scale/3-mixed", mixed(9_000))
