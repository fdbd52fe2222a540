from dataclasses import dataclass, field
from itertools import count, islice


@dataclass(frozen=True)
class Response:
    status: int
    headers: dict = field(default_factory=dict)

    def transient(self):
        return self.status == 429 or 502 <= self.status <= 504

    def retry_after(self):
        lower = {name.lower(): value for name, value in self.headers.items()}
        asked = lower.get("retry-after", "")
        return int(asked) if asked.isdigit() else None


def _waits(base, cap):
    return (min(base * 2**n, cap) for n in count())


def fetch(send, sleep, attempts=4, base=0.5, cap=8.0):
    if not attempts > 0:
        raise ValueError(f"cannot make {attempts} attempts")
    for usual in islice(_waits(base, cap), attempts - 1):
        asked = None
        try:
            response = send()
        except ConnectionError:
            pass
        else:
            if not response.transient():
                return response
            asked = response.retry_after()
            if (asked or 0) > 60:
                return response
        sleep(usual if asked is None else asked)
    return send()
