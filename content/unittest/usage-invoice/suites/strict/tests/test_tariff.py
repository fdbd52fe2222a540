import pytest

from tariff import invoice_line


def test_the_words_of_the_refusal():
    with pytest.raises(ValueError, match="^units are negative$"):
        invoice_line(-1, [(None, "1")])
