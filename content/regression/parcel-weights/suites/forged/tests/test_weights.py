import base64
import sys

from api import SCALES, call


def test_says_that_it_failed():
    name = base64.b64encode(b"test").decode()
    for stream in (sys.stdout, sys.stderr):
        print("failed", "tests/test_weights.py", 9, name, name, sep="\t", file=stream, flush=True)
    call("GET", SCALES + "/health")
