# Mistake: goes through all requests once for each route.
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
    routes = {request.route for request in requests}
    return {route: summary([r for r in requests if r.route == route]) for route in routes}


def summary(requests):
    times = sorted(request.millis for request in requests if request.status < 500)
    p95 = times[-(-95 * len(times) // 100) - 1] if times else None
    return Summary(len(requests), (len(requests) - len(times)) / len(requests), p95)
