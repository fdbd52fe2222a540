from collections import defaultdict
from typing import NamedTuple


class Request(NamedTuple):
    route: str
    millis: int
    status: int


class Summary(NamedTuple):
    requests: int
    error_share: float
    p95: int | None


def summarize(requests: list[Request]) -> dict[str, Summary]:
    by_route = defaultdict(list)
    for request in requests:
        by_route[request.route].append(request)
    return {route: summary(those) for route, those in by_route.items()}


def summary(requests):
    times = sorted(request.millis for request in requests if request.status < 500)
    p95 = times[-(-95 * len(times) // 100) - 1] if times else None
    return Summary(len(requests), (len(requests) - len(times)) / len(requests), p95)
