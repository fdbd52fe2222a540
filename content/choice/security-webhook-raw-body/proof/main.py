import hashlib
import hmac
import json

SECRET = b"shared"


def sign(data):
    return hmac.new(SECRET, data, hashlib.sha256).hexdigest()


def original(body):
    return sign(json.dumps(json.loads(body)).encode())


def a(body):
    return sign(json.dumps(json.loads(body), sort_keys=True, separators=(",", ":")).encode())


def c(body):
    return sign(body)


bodies = {
    "plain": b'{"id": 7, "name": "Kim"}',
    "accent": '{"id": 7, "name": "Zo\u00eb"}'.encode(),
    "decimals": b'{"id": 7, "amount": 10.50}',
}
for version in (original, a, c):
    fits = [name for name, body in bodies.items() if hmac.compare_digest(version(body), sign(body))]
    print(f"{version.__name__}: {', '.join(fits) or 'none'}")
