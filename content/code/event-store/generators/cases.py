"""Makes the inputs from a seed: ./assay bank cases content/code/event-store"""
import json
import random

RNG = random.Random(int(input()))


def case(name, calls):
    print(json.dumps({"case": name, "input": [["EventStore"], *calls]}))


class Traffic:
    """Calls of chance that mostly fit the store, as far as the versions go."""

    def __init__(self, streams):
        self.streams, self.versions, self.stocks, self.positions, self.calls = streams, {}, {}, 0, []

    def append(self, longest=4, low=-20, high=30, stale=0.2):
        stream = f"art{RNG.randrange(self.streams)}"
        version, stock = self.versions.get(stream, 0), self.stocks.get(stream, 0)
        deltas = [RNG.randint(low, high) for _ in range(RNG.randint(0, longest))]
        expected = max(0, version + RNG.choice((-2, -1, 1))) if RNG.random() < stale else version
        self.calls.append(["add", stream, expected, deltas])
        sums = [sum(deltas[:n]) for n in range(len(deltas) + 1)]
        if expected == version and stock + min(sums) >= 0:
            self.versions[stream], self.stocks[stream] = version + len(deltas), stock + sums[-1]
            self.positions += len(deltas)

    def stock(self):
        stream = f"art{RNG.randrange(self.streams)}"
        self.calls.append(["stockAt", stream, RNG.randint(0, self.versions.get(stream, 0) + 1)])

    def feed(self, limit):
        self.calls.append(["feed", RNG.randint(0, self.positions + 2), RNG.randint(1, limit)])


def traffic(count, streams, kinds, limit=5, **append):
    made = Traffic(streams)
    for _ in range(count):
        kind = RNG.choice(kinds)
        if kind == "add":
            made.append(**append)
        elif kind == "stock":
            made.stock()
        else:
            made.feed(limit)
    return made.calls


case("sample/1", [["add", "cup", 0, [10, -4]], ["add", "cup", 1, [5]], ["add", "pen", 0, [3]],
                  ["add", "cup", 2, [-2, -5]], ["add", "cup", 2, [-6]], ["stockAt", "cup", 1],
                  ["stockAt", "cup", 3], ["stockAt", "cup", 4], ["feed", 1, 2]])
case("secret/01-append/1-versions", [["add", "a", 0, [5]], ["add", "a", 0, [5]], ["add", "a", 1, [5]],
                                     ["add", "a", 3, [5]], ["add", "a", 2, [1, 1, 1]], ["add", "a", 5, []],
                                     ["add", "a", 4, []], ["stockAt", "a", 5]])
case("secret/01-append/2-two-streams", [["add", "a", 0, [5, 5]], ["add", "b", 0, [7]], ["add", "b", 1, [1]],
                                        ["add", "a", 2, [2]], ["stockAt", "a", 2], ["stockAt", "b", 2]])
case("secret/01-append/3-earlier-stocks", [["add", "a", 0, [5, -5, 9]], *(["stockAt", "a", n] for n in range(5)),
                                           ["stockAt", "x", 0], ["stockAt", "x", 1]])
case("secret/01-append/4-random", traffic(120, 3, ["add", "stock"], low=1))
case("secret/02-refused/1-below-zero", [["add", "a", 0, [-1]], ["add", "a", 0, [3, -3]], ["add", "a", 2, [-1]],
                                        ["stockAt", "a", 2], ["stockAt", "a", 3]])
case("secret/02-refused/2-in-between", [["add", "a", 0, [3]], ["add", "a", 1, [-5, 9]], ["stockAt", "a", 1],
                                        ["stockAt", "a", 2], ["add", "a", 1, [9, -5]], ["stockAt", "a", 3]])
case("secret/02-refused/3-nothing-stays", [["add", "a", 0, [3]], ["add", "a", 1, [1, 1, -9]], ["feed", 0, 9],
                                           ["add", "a", 1, [2]], ["add", "b", 0, [2]], ["feed", 0, 9]])
case("secret/02-refused/4-random", traffic(200, 3, ["add", "add", "stock"]))
case("secret/03-feed/1-parts", [["feed", 0, 5], ["add", "a", 0, [1, 2]], ["add", "b", 0, [3]],
                                ["add", "a", 2, [4]], *(["feed", after, 2] for after in range(6)), ["feed", 0, 9]])
case("secret/03-feed/2-beyond-the-end", [["add", "a", 0, [1, 2]], ["feed", 2, 5], ["feed", 3, 5], ["feed", 900, 5],
                                         ["feed", 1, 1000000]])
case("secret/03-feed/3-random", traffic(200, 4, ["add", "feed"]))
case("secret/04-scale/1-long-streams", traffic(16_000, 4, ["add", "stock", "stock"], longest=12, low=-3, stale=0.05))
case("secret/04-scale/2-followers", traffic(12_000, 300, ["add", "add", "feed"], limit=4, stale=0.05))
