# Mistake: sorts by version but does not stop at a missing version.
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


def replay(deliveries):
    # Only the set of events matters, not the order of delivery: sort once and stop at the first gap.
    events = {event.id: event for event in deliveries}.values()
    by_payment = {}
    for event in sorted(events, key=lambda event: (event.payment_id, event.version)):
        by_payment.setdefault(event.payment_id, []).append(event)
    payments = []
    for payment_id, history in by_payment.items():
        applied = captured = refunded = 0
        for event in history:
            applied = event.version
            if event.type == "capture":
                captured += event.amount
            elif refunded + event.amount <= captured:
                refunded += event.amount
        payments.append(Payment(payment_id, applied, captured - refunded, 0))
    return payments


def main():
    events = []
    for _ in range(int(sys.stdin.readline())):
        event_id, payment_id, version, kind, amount = sys.stdin.readline().split()
        events.append(Event(event_id, int(payment_id), int(version), kind, int(amount)))
    for payment in replay(events):
        print(payment.payment_id, payment.applied, payment.balance, payment.waiting)


main()
