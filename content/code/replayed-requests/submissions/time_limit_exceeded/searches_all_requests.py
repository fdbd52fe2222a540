# Too slow: goes through all requests that were carried out.
import sys
from typing import NamedTuple


class Request(NamedTuple):
    time: int
    client: str
    key: str
    body: str


def decide(lifetime, requests):
    carried_out = []
    answers = []
    for request in requests:
        first = None
        for other in carried_out:
            if (other.client == request.client and other.key == request.key
                    and request.time < other.time + lifetime):
                first = other
        if first is None:
            carried_out.append(request)
            answers.append("new")
        else:
            answers.append("replay" if first.body == request.body else "conflict")
    return answers


def main():
    lifetime, n = map(int, sys.stdin.readline().split())
    requests = []
    for _ in range(n):
        time, client, key, body = sys.stdin.readline().split()
        requests.append(Request(int(time), client, key, body))
    print("\n".join(decide(lifetime, requests)))


main()
