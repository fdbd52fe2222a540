# Mistake: keeps a key for good.
import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime, requests):
    known = {}  # (client, key) -> the body
    answers = []
    for time, client, key, body in requests:
        stored = known.get((client, key))
        if stored:
            answers.append("replay" if body == stored else "conflict")
        else:
            known[client, key] = body
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
