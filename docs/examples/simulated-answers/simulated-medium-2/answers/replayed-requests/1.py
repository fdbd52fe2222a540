import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime: int, requests: list[Request]) -> list[str]:
    """Returns one answer per request: "new", "replay" or "conflict"."""
    cache = {}
    out = []
    for r in requests:
        cached = cache.get((r.client, r.key))
        if cached and r.time < cached[1]:
            status = "replay" if cached[0] == r.body else "conflict"
            cache[(r.client, r.key)] = (cached[0], r.time + lifetime)
        else:
            status = "new"
            cache[(r.client, r.key)] = (r.body, r.time + lifetime)
        out.append(status)
    return out


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
