import hmac
import json
from hashlib import sha256

import pytest

from importer.webhook import Refused, parse, receive

SECRET = b"only for tests"


def signed(notice: dict) -> tuple[bytes, str]:
    body = json.dumps(notice, sort_keys=True).encode()
    return body, hmac.new(SECRET, body, sha256).hexdigest()


def test_a_signed_notice_is_taken():
    notice = {"partner": 12, "url": "https://files.partner.example/12.yaml"}
    assert receive(*signed(notice), SECRET) == notice


def test_another_signature_is_refused():
    body, _ = signed({"partner": 12})
    with pytest.raises(Refused):
        receive(body, "0" * 64, SECRET)


def test_articles_are_parsed():
    assert parse(b"articles: [{sku: TEA}]") == [{"sku": "TEA"}]
