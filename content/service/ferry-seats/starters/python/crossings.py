"""Crossings, and who is booked on them."""
import itertools

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
        booked = crossing["booked"]
        if booked + people > crossing["seats"]:
            raise NotEnoughSeats()
        booking = {"id": f"b{next(self.numbers)}", "people": people, "fare": fare(people)}
        crossing["booked"] = booked + people
        self.bookings[booking["id"]] = (crossing, booking)
        return booking

    def cancel(self, id):
        if id not in self.bookings:
            raise NotFound()
        crossing, booking = self.bookings[id]
        fare(booking["people"])  # what is to be paid back
        crossing["booked"] -= booking["people"]
        self.bookings.pop(id, None)
        return {"freed": booking["people"]}
