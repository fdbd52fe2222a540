from collections import deque
import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime: int, requests: list[Request]) -> list[str]:
    """Returns one answer per request: "new", "replay" or "conflict"."""
    bodies = {}
    expiring = deque()
    result = []
    for time, client, key, body in requests:
        while expiring and expiring[0][0] <= time:
            _, forgotten = expiring.popleft()
            del bodies[forgotten]
        name = client + " " + key
        if name not in bodies:
            bodies[name] = body
            expiring.append((time + lifetime, name))
            result.append("new")
        elif bodies[name] == body:
            result.append("replay")
        else:
            result.append("conflict")
    return result


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
