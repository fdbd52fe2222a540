# Too slow: filters and sorts all orders anew for every request.
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
    places = [(order.created_at, order.id) for order in orders]
    result = []
    for after, size in requests:
        rest = [place for place in places if after is None or place < (after.created_at, after.id)]
        rest.sort(reverse=True)
        result.append(Page([place[1] for place in rest[:size]], len(rest) > size))
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
