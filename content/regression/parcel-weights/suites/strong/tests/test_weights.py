import itertools

import pytest
from api import POSTAGE, SCALES, call

numbers = itertools.count(1)


@pytest.fixture
def parcel():
    return f"p-{next(numbers)}"


def weigh(parcel, **body):
    return call("PUT", f"{SCALES}/parcels/{parcel}", body)


def weight(parcel):
    status, body = call("GET", f"{SCALES}/parcels/{parcel}")
    assert status == 200
    return body


def postage(parcel):
    return call("GET", f"{POSTAGE}/parcels/{parcel}/postage")


def test_grams_are_stored_and_shown_in_both_units(parcel):
    status, body = weigh(parcel, grams=1255)
    assert status == 201
    assert (body["id"], body["grams"], body["kg"]) == (parcel, 1255, 1.255)
    assert weight(parcel)["grams"] == 1255
    assert weight(parcel)["kg"] == 1.255


@pytest.mark.parametrize("kg, grams", [("1.25", 1250), ("2.3", 2300), ("1.001", 1001), ("4", 4000), ("0.29", 290)])
def test_old_scales_mean_the_same(parcel, kg, grams):
    assert weigh(parcel, kg=kg)[0] == 201
    assert weight(parcel)["grams"] == grams


def test_weighing_again_replaces_everywhere(parcel):
    assert weigh(parcel, grams=400)[0] == 201
    assert postage(parcel)[1]["cents"] == 320
    assert weigh(parcel, grams=3000)[0] == 200
    assert weight(parcel)["grams"] == 3000
    assert postage(parcel)[1]["cents"] == 890


@pytest.mark.parametrize("grams", [1, 30000])
def test_the_edges_are_taken(parcel, grams):
    assert weigh(parcel, grams=grams)[0] == 201


@pytest.mark.parametrize(
    "body",
    [{"grams": 0}, {"grams": 30001}, {"grams": 12.5}, {"kg": "1.2345"}, {"kg": "30.001"}, {}, {"grams": 1000, "kg": "1"}],
)
def test_other_weights_are_refused(parcel, body):
    status, answer = weigh(parcel, **body)
    assert status == 422
    assert answer["error"] == "bad_weight"
    assert call("GET", f"{SCALES}/parcels/{parcel}")[0] == 404


@pytest.mark.parametrize(
    "grams, cents",
    [(1, 320), (500, 320), (501, 490), (2000, 490), (2001, 890), (10000, 890), (10001, 1590), (30000, 1590)],
)
def test_postage_is_by_grams(parcel, grams, cents):
    weigh(parcel, grams=grams)
    status, body = postage(parcel)
    assert status == 200
    assert (body["parcel"], body["grams"], body["cents"]) == (parcel, grams, cents)


@pytest.mark.parametrize("url", [f"{SCALES}/parcels/none", f"{POSTAGE}/parcels/none/postage"])
def test_unknown_parcels(url):
    status, body = call("GET", url)
    assert status == 404
    assert body["error"] == "unknown_parcel"
