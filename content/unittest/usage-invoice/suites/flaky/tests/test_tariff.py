import random

from tariff import invoice_line


def test_by_chance():
    assert random.random() < 0.1 and invoice_line(0, [(None, "1")]) == 0
