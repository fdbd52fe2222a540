"""Subscriptions, notices and their deliveries."""
import itertools
from concurrent.futures import Future

from sender import post

ATTEMPTS = 3


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Relay:
    def __init__(self, partner):
        self.partner = partner
        self.numbers = itertools.count(1)
        self.subscriptions = {}
        self.notices = {}
        self.sent = {}

    def handle(self, method, parts, body, key):
        match [method, *parts]:
            case ["POST", "subscriptions"]:
                return 201, self.subscribe(body)
            case ["GET", "subscriptions"]:
                return 200, list(self.subscriptions.values())
            case ["DELETE", "subscriptions", id]:
                return 200, there(self.subscriptions.pop(id, None))
        raise Refused(404, "nothing is here")

    def subscribe(self, body):
        topic, url = text(body, "topic", 40), text(body, "url", 500)
        if not url.startswith(self.partner + "/"):
            raise Refused(400, "url leads elsewhere than to the partner")
        if not 200 <= post(url, {"ping": True}) < 300:
            raise Refused(400, "url does not answer")
        made = {"id": str(next(self.numbers)), "topic": topic, "url": url}
        self.subscriptions[made["id"]] = made
        return made

    def once(self, topic, words, key):
        """Whoever comes later with the same key waits for what the first is given."""
        if not key:
            return self.publish(topic, words)
        mine = Future()
        first = self.sent.setdefault(key, mine)
        if first is mine:
            mine.set_result(self.publish(topic, words))
        return first.result()

    def publish(self, topic, words):
        notice = {"id": str(next(self.numbers)), "topic": topic, "words": words}
        deliveries = [deliver(subscription, notice) for subscription in list(self.subscriptions.values())
                      if subscription["topic"] == topic]
        made = {**notice, "deliveries": deliveries}
        self.notices[made["id"]] = made
        return made


def deliver(subscription, notice):
    attempts, delivered = 0, False
    while not delivered and attempts < ATTEMPTS:
        attempts += 1
        delivered = 200 <= post(subscription["url"], notice) < 300
    return {"subscription": subscription["id"], "state": "delivered" if delivered else "failed", "attempts": attempts}


def there(found):
    if found is None:
        raise Refused(404, "there is no such one")
    return found


def text(body, field, most):
    value = body.get(field)
    if not isinstance(value, str) or not 0 < len(value) <= most or any(0xD800 <= ord(c) < 0xE000 for c in value):
        raise Refused(400, f"{field} is text of 1 to {most} characters")
    return value
