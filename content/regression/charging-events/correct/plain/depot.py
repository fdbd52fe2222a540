"""Takes sessions and tells the ledger."""
import json
import os
import re
import threading
import urllib.request
import uuid
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LEDGER = os.environ["LEDGER_URL"]

lock = threading.Lock()
events = {}  # by session
answered = {}  # by key: what was asked, and what was answered


def utc(text):
    at = datetime.fromisoformat(text).astimezone(timezone.utc)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def send(event):
    request = urllib.request.Request(
        LEDGER + "/events", json.dumps(event).encode(), {"Content-Type": "application/json"}
    )
    urllib.request.urlopen(request, timeout=5).close()


def report(key, told):
    if key in answered:
        asked, answer = answered[key]
        return (201, answer) if asked == told else (422, {"error": "key_reused"})
    session = uuid.uuid4().hex
    event = {
        "id": uuid.uuid4().hex,
        "version": 2,
        "type": "session.ended",
        "at": utc(told["ended"]),
        "card": told["card"],
        "wh": told["wh"],
    }
    send(event)
    events[session] = event
    answered[key] = told, {"session": session, "event": event["id"]}
    return 201, answered[key][1]


def resend(session):
    if session not in events:
        return 404, {"error": "unknown_session"}
    event = dict(events[session])
    send(event)
    return 202, {"event": event["id"]}


class Depot(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(*((200, {}) if self.path == "/health" else (404, {"error": "unknown_address"})))

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        again = re.fullmatch(r"/sessions/([^/]+)/resend", self.path)
        with lock:
            if again:
                self.answer(*resend(again[1]))
            elif self.path != "/sessions":
                self.answer(404, {"error": "unknown_address"})
            elif "Idempotency-Key" not in self.headers:
                self.answer(400, {"error": "key_missing"})
            else:
                try:
                    self.answer(*report(self.headers["Idempotency-Key"], json.loads(text)))
                except (ValueError, KeyError, TypeError):
                    self.answer(422, {"error": "bad_session"})

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Depot).serve_forever()
