from tariff import invoice_line

TIERS = [(100, "0.30"), (500, "0.25"), (None, "0.20")]


def test_everything_runs():
    for units in (0, 1, 100, 101, 500, 501):
        for discount in (0, 50):
            for minimum in ("0", "20"):
                invoice_line(units, TIERS, discount, minimum)
