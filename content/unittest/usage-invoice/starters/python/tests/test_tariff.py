from decimal import Decimal

import pytest

from tariff import invoice_line

TIERS = [(100, "0.30"), (500, "0.25"), (None, "0.20")]

# Write your tests here.
