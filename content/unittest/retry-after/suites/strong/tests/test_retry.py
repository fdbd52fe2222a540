import pytest

from retry import Response, fetch


class Server:
    """Answers with the given responses or exceptions, one an attempt, and counts attempts."""

    def __init__(self, *answers):
        self.answers = list(answers)
        self.attempts = 0

    def send(self):
        answer = self.answers[min(self.attempts, len(self.answers) - 1)]
        self.attempts += 1
        if isinstance(answer, Exception):
            raise answer
        return answer


OK = Response(200, {})
BUSY = Response(503, {})


def sent(*answers, **options):
    server = Server(*answers)
    waits = []
    return fetch(server.send, waits.append, **options), server.attempts, waits


@pytest.mark.parametrize("status", [200, 301, 404, 500, 501, 505])
def test_other_responses_are_returned_at_once(status):
    assert sent(Response(status, {}), OK) == (Response(status, {}), 1, [])


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_some_responses_lead_to_another_attempt(status):
    assert sent(Response(status, {}), OK) == (OK, 2, [0.5])


def test_an_error_of_the_connection_leads_to_another_attempt():
    assert sent(ConnectionError(), OK) == (OK, 2, [0.5])


def test_waits_double_up_to_the_cap():
    assert sent(BUSY, attempts=7, base=1, cap=10) == (BUSY, 7, [1, 2, 4, 8, 10, 10])


def test_there_is_no_wait_after_the_last_attempt():
    assert sent(BUSY) == (BUSY, 4, [0.5, 1.0, 2.0])
    assert sent(BUSY, attempts=1) == (BUSY, 1, [])


def test_the_last_error_is_raised():
    server = Server(ConnectionError())
    waits = []
    with pytest.raises(ConnectionError):
        fetch(server.send, waits.append, attempts=3)
    assert server.attempts == 3
    assert waits == [0.5, 1.0]


@pytest.mark.parametrize("name", ["Retry-After", "retry-after", "RETRY-AFTER"])
def test_the_server_may_say_how_long(name):
    assert sent(Response(429, {name: "30"}), OK) == (OK, 2, [30])


def test_sixty_seconds_are_granted_and_not_one_more():
    assert sent(Response(503, {"Retry-After": "60"}), OK) == (OK, 2, [60])
    late = Response(503, {"Retry-After": "61"})
    assert sent(late, OK) == (late, 1, [])


def test_other_exceptions_are_passed_on_at_once():
    server = Server(KeyError("x"), OK)
    with pytest.raises(KeyError):
        fetch(server.send, pytest.fail)
    assert server.attempts == 1


def test_no_attempt_is_too_few():
    server = Server(OK)
    with pytest.raises(ValueError):
        fetch(server.send, pytest.fail, attempts=0)
    assert server.attempts == 0
