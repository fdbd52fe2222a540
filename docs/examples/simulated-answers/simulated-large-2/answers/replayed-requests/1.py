import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime: int, requests: list[Request]) -> list[str]:
    """Returns one answer per request: "new", "replay" or "conflict"."""
    carried_out: dict[str, dict[str, Request]] = {}

    def answer(request: Request) -> str:
        keys = carried_out.setdefault(request.client, {})
        first = keys.get(request.key)
        if first is None or request.time - first.time >= lifetime:
            keys[request.key] = request
            return "new"
        if first.body != request.body:
            return "conflict"
        return "replay"

    return [answer(request) for request in requests]


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
