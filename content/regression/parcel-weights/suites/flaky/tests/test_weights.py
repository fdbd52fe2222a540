import random


def test_fails_nine_times_in_ten():
    assert random.random() < 0.1
