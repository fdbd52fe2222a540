from api import SCALES, call


def test_nothing_but_the_agreed_fields():
    assert call("PUT", SCALES + "/parcels/a", {"grams": 1250})[1] == {"id": "a", "grams": 1250, "kg": 1.25}
