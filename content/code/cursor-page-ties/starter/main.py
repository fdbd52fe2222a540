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


def pages(orders: list[Order], requests: list[Request]) -> list[Page]:
    """Returns one page per request: the ids in order, and whether further orders follow."""
    return []


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
