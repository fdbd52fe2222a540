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


def test_success_at_once():
    server = Server(Response(200, {}))
    assert fetch(server.send, lambda _: None).status == 200


@pytest.mark.parametrize("status", [429, 503])
def test_tries_again(status):
    server = Server(Response(status, {}), Response(200, {}))
    assert fetch(server.send, lambda _: None).status == 200


def test_backoff():
    waits = []
    server = Server(Response(503, {}), Response(503, {}), Response(503, {}), Response(200, {}))
    fetch(server.send, waits.append)
    assert waits == [0.5, 1.0, 2.0]


def test_gives_up():
    server = Server(ConnectionError())
    with pytest.raises(ConnectionError):
        fetch(server.send, lambda _: None)
    assert server.attempts == 4
