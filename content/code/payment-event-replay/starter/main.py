import sys
from typing import NamedTuple


class Event(NamedTuple):
    id: str
    payment_id: int
    version: int
    type: str  # "capture" or "refund"
    amount: int


class Payment(NamedTuple):
    payment_id: int
    applied: int
    balance: int
    waiting: int


def replay(deliveries: list[Event]) -> list[Payment]:
    """Returns the state of every payment after all deliveries, in ascending order of the payment id."""
    return []


def main():
    events = []
    for _ in range(int(sys.stdin.readline())):
        event_id, payment_id, version, kind, amount = sys.stdin.readline().split()
        events.append(Event(event_id, int(payment_id), int(version), kind, int(amount)))
    for payment in replay(events):
        print(payment.payment_id, payment.applied, payment.balance, payment.waiting)


main()
