# Mistake: does not recognise a redelivered event and lets it take effect again.
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
    state = {}
    for event in sorted(deliveries, key=lambda event: (event.payment_id, event.version)):
        applied, captured, refunded, waiting = state.get(event.payment_id, (0, 0, 0, 0))
        if event.version > applied + 1:
            waiting += 1
        else:
            applied = event.version
            if event.type == "capture":
                captured += event.amount
            elif refunded + event.amount <= captured:
                refunded += event.amount
        state[event.payment_id] = (applied, captured, refunded, waiting)
    return [Payment(key, a, c - r, w) for key, (a, c, r, w) in sorted(state.items())]


def main():
    events = []
    for _ in range(int(sys.stdin.readline())):
        event_id, payment_id, version, kind, amount = sys.stdin.readline().split()
        events.append(Event(event_id, int(payment_id), int(version), kind, int(amount)))
    for payment in replay(events):
        print(payment.payment_id, payment.applied, payment.balance, payment.waiting)


main()
