from api import POSTAGE, SCALES, call


def test_calls_everything():
    for body in ({"grams": 1250}, {"kg": "2.3"}, {"grams": 30000}, {"grams": 0}, {"grams": 1.5}, {}, {"grams": 1, "kg": "1"}):
        call("PUT", SCALES + "/parcels/a", body)
        call("GET", SCALES + "/parcels/a")
        call("GET", POSTAGE + "/parcels/a/postage")
    call("GET", SCALES + "/parcels/none")
    call("GET", POSTAGE + "/parcels/none/postage")
