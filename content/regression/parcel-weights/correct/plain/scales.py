"""Knows what parcels weigh."""
import json
import os
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOST = 30_000
KG = re.compile(r"(\d{1,2})(?:\.(\d{1,3}))?")

weights = {}


def grams_of(body):
    """The weight that a request tells; None when it tells none that is allowed."""
    if not isinstance(body, dict) or ("grams" in body) == ("kg" in body):
        return None
    if "grams" in body:
        grams = body["grams"]
        if type(grams) is not int:
            return None
    else:
        match = KG.fullmatch(str(body["kg"]))
        if match is None:
            return None
        grams = int(match[1]) * 1000 + int((match[2] or "").ljust(3, "0"))
    return grams if 1 <= grams <= MOST else None


class Scales(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/health":
            return self.answer(200, {"ok": True})
        name = self.parcel()
        if name not in weights:
            return self.answer(404, {"error": "unknown_parcel"})
        self.answer(200, self.shown(name))

    def do_PUT(self):
        name = self.parcel()
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            grams = grams_of(json.loads(text))
        except ValueError:
            grams = None
        if not name:
            return self.answer(404, {"error": "unknown_address"})
        if grams is None:
            return self.answer(422, {"error": "bad_weight"})
        status = 200 if name in weights else 201
        weights[name] = grams
        self.answer(status, self.shown(name))

    def parcel(self):
        match = re.fullmatch(r"/parcels/([^/?]+)", self.path)
        return match[1] if match else ""

    def shown(self, name):
        grams = weights[name]
        return {"id": name, "grams": grams, "kg": grams / 1000}

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Scales).serve_forever()
