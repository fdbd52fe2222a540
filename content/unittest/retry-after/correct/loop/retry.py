from collections import namedtuple

Response = namedtuple("Response", ["status", "headers"])

WORTH_ANOTHER = {429, 502, 503, 504}
LONGEST = 60


def _asked_for(response):
    for name, value in response.headers.items():
        if name.lower() == "retry-after" and value.isdigit():
            return int(value)
    return None


def fetch(send, sleep, attempts=4, base=0.5, cap=8.0):
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    for attempt in range(1, attempts + 1):
        last = attempt == attempts
        wait = min(cap, base * 2 ** (attempt - 1))
        try:
            response = send()
        except ConnectionError:
            if last:
                raise
        else:
            if response.status not in WORTH_ANOTHER or last:
                return response
            asked = _asked_for(response)
            if asked is not None:
                if asked > LONGEST:
                    return response
                wait = asked
        sleep(wait)
