"""Makes the inputs from a seed: ./assay bank cases content/code/latency-by-route"""
import json
import random

RNG = random.Random(int(input()))


def case(name, requests):
    rows = [{"route": route, "millis": millis, "status": status} for route, millis, status in requests]
    print(json.dumps({"case": name, "input": {"requests": rows}}))


def traffic(count, routes, statuses=(200, 200, 200, 201, 204, 404, 500, 503)):
    return [(f"/r{RNG.randrange(routes)}", RNG.randrange(5, 900), RNG.choice(statuses)) for _ in range(count)]


case("sample/1", [("/orders", 20, 200), ("/health", 1, 200), ("/orders", 35, 404), ("/orders", 900, 503),
                  ("/pay", 30, 500)])
case("sample/2", [])
case("secret/01-ordinary/1-one-route", [("/orders", 40, 200)] * 3 + [("/orders", 40, 500)])
case("secret/01-ordinary/2-three-routes", [(route, 25, status) for route in ("/a", "/b", "/c")
                                           for status in (200, 302, 500, 200)])
case("secret/01-ordinary/3-equal-times", [(f"/r{RNG.randrange(6)}", 70, RNG.choice((200, 500))) for _ in range(80)])
for number, count in enumerate((1, 2, 19, 20, 21, 40, 41, 100, 139), start=1):
    times = RNG.sample(range(10, 900), count)
    case(f"secret/02-rank/{number}-of-{count}", [("/orders", millis, 200) for millis in times])
case("secret/03-failures/1-slow-failures", [("/pay", millis, 200) for millis in range(10, 40)]
     + [("/pay", 30_000, 504) for _ in range(10)])
case("secret/03-failures/2-all-failed", [("/pay", 12, 500), ("/pay", 14, 503), ("/orders", 9, 200)])
case("secret/03-failures/3-slow-refusals", [("/login", millis, 200) for millis in range(10, 30)]
     + [("/login", 400, 429), ("/login", 410, 499)])
case("secret/03-failures/4-mixed", traffic(700, 12))
case("secret/04-scale/1-many-routes", traffic(30_000, 5_000))
