"""Takes notices of partners that a catalogue has changed, and imports the catalogue."""

import hmac
import json
import logging
from hashlib import sha256

import requests
import yaml

log = logging.getLogger(__name__)

PARTNER_FILES = "https://files.partner.example"
LARGEST = 20 * 1024 * 1024


class Refused(Exception):
    pass


def receive(body: bytes, signature: str, secret: bytes) -> dict:
    """The notice, once its signature is right."""
    notice = json.loads(body)
    canonical = json.dumps(notice, sort_keys=True).encode()
    expected = hmac.new(secret, canonical, sha256).hexdigest()
    if not hmac.compare_digest(expected, signature):
        raise Refused("signature")
    return notice


def fetch(url: str) -> bytes:
    """Loads a catalogue from the partner's file server, and from nowhere else."""
    if not url.startswith(PARTNER_FILES):
        raise Refused("address")

    # Streamed, so that a file that is too large is not loaded to its end.
    with requests.get(
        url, timeout=(3, 30), allow_redirects=False, stream=True
    ) as answer:
        answer.raise_for_status()
        content = answer.raw.read(LARGEST + 1, decode_content=True)
    if len(content) > LARGEST:
        raise Refused("size")
    return content


def parse(content: bytes) -> list[dict]:
    """The articles of a catalogue, which is YAML."""
    return yaml.load(content, Loader=yaml.Loader)["articles"]
