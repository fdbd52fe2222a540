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


def test_the_response_is_a_tuple():
    status, headers = fetch(Server(Response(200, {})).send, lambda _: None)
    assert status == 200 and headers == {}
