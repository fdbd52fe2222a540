import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime: int, requests: list[Request]) -> list[str]:
    """Returns one answer per request: "new", "replay" or "conflict"."""
    seen = {}
    results = []
    for req in requests:
        k = (req.client, req.key)
        if k in seen and req.time - seen[k]["time"] <= lifetime:
            if seen[k]["body"] == req.body:
                results.append("replay")
            else:
                results.append("conflict")
        else:
            seen[k] = {"time": req.time, "body": req.body}
            results.append("new")
    return results


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
