"""The depot, with an outbox: a session is written down before its event is sent."""
import http.client
import itertools
import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Event:
    id: str
    card: str
    wh: int
    at: str
    type: str = "session.ended"
    version: int = 2
    source: str = "depot"


class Sessions:
    def __init__(self):
        self.numbers = itertools.count(1001)
        self.outbox = {}
        self.keys = {}

    def open(self, key, body):
        fingerprint = json.dumps(body, sort_keys=True)
        if key not in self.keys:
            number = next(self.numbers)
            ended = datetime.fromisoformat(body["ended"])
            at = ended.replace(tzinfo=None) - (ended.utcoffset() or timedelta())
            self.outbox[f"S{number}"] = Event(
                f"E{number}", body["card"], body["wh"], at.isoformat(timespec="seconds") + "Z"
            )
            self.keys[key] = fingerprint, f"S{number}"
            deliver(self.outbox[f"S{number}"])
        before, session = self.keys[key]
        if before != fingerprint:
            return 422, {"error": "key_reused", "key": key}
        return 201, {"session": session, "event": self.outbox[session].id, "key": key}

    def again(self, session):
        event = self.outbox.get(session)
        if event is None:
            return 404, {"error": "unknown_session"}
        deliver(event)
        return 202, {"event": event.id, "session": session}


def deliver(event):
    ledger = http.client.HTTPConnection(urlsplit(os.environ["LEDGER_URL"]).netloc, timeout=5)
    ledger.request("POST", "/events", json.dumps(asdict(event)))
    ledger.getresponse().read()
    ledger.close()


SESSIONS = Sessions()


class Door(BaseHTTPRequestHandler):
    def _send(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.end_headers()
        self.wfile.write(json.dumps(body, indent=2).encode())

    def do_GET(self):
        self._send(200 if self.path == "/health" else 404, {"error": "unknown_address"})

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        match self.path.strip("/").split("/"):
            case ["sessions", session, "resend"]:
                self._send(*SESSIONS.again(session))
            case ["sessions"] if self.headers.get("Idempotency-Key"):
                try:
                    self._send(*SESSIONS.open(self.headers["Idempotency-Key"], json.loads(text)))
                except (KeyError, TypeError, ValueError) as bad:
                    self._send(422, {"error": "bad_session", "why": repr(bad)})
            case ["sessions"]:
                self._send(400, {"error": "key_missing"})
            case _:
                self._send(404, {"error": "unknown_address"})

    def log_request(self, *_):
        pass


HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Door).serve_forever()
