"""Crossings, and who is booked on them."""
import itertools
import threading

from tariff import fare


class NotFound(Exception):
    pass


class NotEnoughSeats(Exception):
    pass


class Crossings:
    def __init__(self):
        self.numbers = itertools.count(1)
        self.crossings = {}
        self.bookings = {}
        self.lock = threading.Lock()

    def open(self, seats):
        crossing = {"id": f"c{next(self.numbers)}", "seats": seats, "booked": 0}
        self.crossings[crossing["id"]] = crossing
        return crossing

    def show(self, id):
        if id not in self.crossings:
            raise NotFound()
        return self.crossings[id]

    def book(self, id, people):
        crossing = self.show(id)
        price = fare(people)
        with self.lock:
            if crossing["booked"] + people > crossing["seats"]:
                raise NotEnoughSeats()
            crossing["booked"] += people
            booking = {"id": f"b{next(self.numbers)}", "people": people, "fare": price}
            self.bookings[booking["id"]] = (crossing, booking)
        return booking

    def cancel(self, id):
        crossing, booking = self.bookings.get(id, (None, None))
        if not booking:
            raise NotFound()
        fare(booking["people"])  # what is to be paid back
        with self.lock:
            crossing["booked"] -= booking["people"]
            self.bookings.pop(id, None)
        return {"freed": booking["people"]}
