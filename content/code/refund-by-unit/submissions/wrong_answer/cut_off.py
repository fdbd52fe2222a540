# Mistake: cuts the cents off instead of rounding.
from typing import NamedTuple


class Line(NamedTuple):
    sku: str
    units: int
    paid: int


class Refunds:
    def __init__(self, lines: list[Line]) -> None:
        self.lines = {line.sku: line for line in lines}
        self.returned = {}
        self.paid_back = {}

    def give_back(self, sku: str, units: int) -> int | None:
        line = self.lines.get(sku)
        if line is None:
            return None
        returned = self.returned.get(sku, 0) + units
        if returned > line.units:
            return None
        self.returned[sku] = returned
        owed = line.paid * returned // line.units
        refund = owed - self.paid_back.get(sku, 0)
        self.paid_back[sku] = owed
        return refund

    def total(self) -> int:
        return sum(self.paid_back.values())
