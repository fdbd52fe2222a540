# Too slow: goes through all waiting events of the payment after every delivery.
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
    seen = set()
    state = {}
    for event in deliveries:
        if event.id in seen:
            continue
        seen.add(event.id)
        account = state.setdefault(event.payment_id, {"applied": 0, "captured": 0, "refunded": 0, "waiting": []})
        account["waiting"].append(event)
        progress = True
        while progress:
            progress = False
            for candidate in account["waiting"]:
                if candidate.version == account["applied"] + 1:
                    account["waiting"].remove(candidate)
                    account["applied"] += 1
                    if candidate.type == "capture":
                        account["captured"] += candidate.amount
                    elif account["refunded"] + candidate.amount <= account["captured"]:
                        account["refunded"] += candidate.amount
                    progress = True
                    break
    return [Payment(key, s["applied"], s["captured"] - s["refunded"], len(s["waiting"]))
            for key, s in sorted(state.items())]


def main():
    events = []
    for _ in range(int(sys.stdin.readline())):
        event_id, payment_id, version, kind, amount = sys.stdin.readline().split()
        events.append(Event(event_id, int(payment_id), int(version), kind, int(amount)))
    for payment in replay(events):
        print(payment.payment_id, payment.applied, payment.balance, payment.waiting)


main()
