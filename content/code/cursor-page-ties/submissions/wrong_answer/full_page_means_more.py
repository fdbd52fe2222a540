# Mistake: takes a full page as a sign that more follows.
import sys
from bisect import bisect_left, bisect_right
from typing import NamedTuple


class Order(NamedTuple):
    id: int
    created_at: int


class Cursor(NamedTuple):
    created_at: int
    id: int


class Request(NamedTuple):
    after: Cursor | None  # None: the first page
    size: int


class Page(NamedTuple):
    ids: list[int]
    more: bool


def pages(orders, requests):
    places = sorted((-order.created_at, -order.id) for order in orders)
    result = []
    for after, size in requests:
        start = bisect_right(places, (-after.created_at, -after.id)) if after else 0
        ids = [-place[1] for place in places[start:start + size]]
        result.append(Page(ids, len(ids) == size))
    return result


def main():
    n, q = map(int, sys.stdin.readline().split())
    orders = [Order(*map(int, sys.stdin.readline().split())) for _ in range(n)]
    requests = []
    for _ in range(q):
        kind, *numbers = sys.stdin.readline().split()
        *place, size = map(int, numbers)
        requests.append(Request(Cursor(*place) if kind == "after" else None, size))
    for page in pages(orders, requests):
        print(len(page.ids), *page.ids, "more" if page.more else "end")


main()
