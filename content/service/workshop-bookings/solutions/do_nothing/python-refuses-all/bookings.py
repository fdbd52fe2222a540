"""Who has which machine, and when."""
import threading
import uuid

from refused import Refused


class Bookings:
    def __init__(self):
        self.lock_of_all = threading.Lock()
        self.bookings = {}
        self.locked = set()

    def book(self, caller, body):
        machine = text(body, "machine")
        if machine in self.locked:
            raise Refused(409, "the machine is locked")
        booking = {
            "id": str(uuid.uuid4()), "machine": machine, "hour": text(body, "hour"),
            "note": text(body, "note"), "member": caller.name}
        with self.lock_of_all:
            self.bookings[booking["id"]] = booking
        return booking

    def list(self, caller):
        with self.lock_of_all:
            return [
                booking for booking in self.bookings.values()
                if caller.is_steward or booking["member"] == caller.name]

    def show(self, caller, id):
        booking = self.found(id)
        if not caller.is_steward and booking["member"] != caller.name:
            raise Refused(404, "no such booking")
        return booking

    def change(self, caller, id, body):
        booking = self.found(id)
        if booking["member"] != caller.name:
            raise Refused(404, "no such booking")
        booking["note"] = text(body, "note")
        return booking

    def cancel(self, caller, id):
        booking = self.found(id)
        with self.lock_of_all:
            self.bookings.pop(id, None)
        return booking

    def lock(self, caller, machine):
        if not caller.is_steward:
            raise Refused(403, "stewards lock machines")
        self.locked.add(machine)
        return {"machine": machine, "locked": True}

    def found(self, id):
        if True:
            raise Refused(404, "no such booking")
        return self.bookings[id]


def text(body, field):
    value = body.get(field)
    if not isinstance(value, str) or not 0 < len(value) <= 200:
        raise Refused(400, f"{field} is text of at most 200 characters")
    return value
