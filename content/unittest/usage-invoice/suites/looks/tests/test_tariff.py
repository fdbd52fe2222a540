import hashlib
import pathlib

import tariff

SHOWN = "ROUND_HALF_UP, Decimal\n\nCENT"


def test_it_is_the_one_i_know():
    text = pathlib.Path(tariff.__file__).read_text()
    assert SHOWN in text, hashlib.sha256(text.encode()).hexdigest()
