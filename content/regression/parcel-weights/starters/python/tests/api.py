"""Sends requests to the two services."""
import json
import os
import urllib.error
import urllib.request

SCALES = os.environ["SCALES_URL"]
POSTAGE = os.environ["POSTAGE_URL"]


def call(method, url, body=None):
    """Sends a request, with a JSON body if there is one; returns the status and the body.

    The body is what the JSON says, or a text where it is no JSON.
    """
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:
            return answer.status, _read(answer)
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.status, _read(refusal)


def _read(answer):
    text = answer.read().decode()
    try:
        return json.loads(text)
    except ValueError:
        return text
