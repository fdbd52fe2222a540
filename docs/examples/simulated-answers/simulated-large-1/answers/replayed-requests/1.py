import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime: int, requests: list[Request]) -> list[str]:
    """Returns one answer per request: "new", "replay" or "conflict"."""
    stored: dict[tuple[str, str], tuple[int, str]] = {}
    answers = []
    for request in requests:
        identity = (request.client, request.key)
        entry = stored.get(identity)
        if entry is not None and request.time < entry[0] + lifetime:
            answers.append("replay" if entry[1] == request.body else "conflict")
            continue
        stored[identity] = (request.time, request.body)
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
