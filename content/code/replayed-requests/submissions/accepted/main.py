import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime, requests):
    known = {}  # (client, key) -> until when, and the body
    answers = []
    for time, client, key, body in requests:
        until, stored = known.get((client, key), (0, None))
        if time < until:
            answers.append("replay" if body == stored else "conflict")
        else:
            known[client, key] = (time + lifetime, body)
            answers.append("new")
    return answers


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
