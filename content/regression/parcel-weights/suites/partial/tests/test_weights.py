from api import POSTAGE, SCALES, call


def test_weighs():
    status, body = call("PUT", SCALES + "/parcels/a", {"grams": 1250})
    assert status == 201
    assert body["grams"] == 1250
    assert body["kg"] == 1.25


def test_weighs_again():
    call("PUT", SCALES + "/parcels/b", {"grams": 1250})
    assert call("PUT", SCALES + "/parcels/b", {"grams": 1300})[0] == 200


def test_price():
    call("PUT", SCALES + "/parcels/c", {"grams": 1250})
    status, body = call("GET", POSTAGE + "/parcels/c/postage")
    assert status == 200
    assert body["cents"] == 490


def test_unknown():
    assert call("GET", POSTAGE + "/parcels/none/postage")[0] == 404
