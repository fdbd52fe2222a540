"""The scales, with a table of what is asked and what is done."""
import json
import os
from decimal import Decimal, InvalidOperation
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Refused(Exception):
    def __init__(self, status, code, why):
        super().__init__(why)
        self.status, self.code = status, code


class Weighings:
    def __init__(self):
        self._times = {}

    def put(self, parcel, told):
        grams = self._grams(told)
        first = parcel not in self._times
        self._times.setdefault(parcel, []).append(grams)
        return (201 if first else 200), self.get(parcel)[1]

    def get(self, parcel):
        if parcel not in self._times:
            raise Refused(404, "unknown_parcel", f"{parcel} was never weighed")
        grams = self._times[parcel][-1]
        return 200, {
            "kg": float(Decimal(grams).scaleb(-3)),
            "grams": grams,
            "id": parcel,
            "weighings": len(self._times[parcel]),
        }

    @staticmethod
    def _grams(told):
        known = [name for name in ("grams", "kg") if name in told]
        if len(known) != 1:
            raise Refused(422, "bad_weight", "one of grams and kg is asked for")
        value = told[known[0]]
        try:
            weight = Decimal(value) if known == ["grams"] else Decimal(str(value)) * 1000
        except (InvalidOperation, TypeError, ValueError):
            raise Refused(422, "bad_weight", "that is no number") from None
        if isinstance(value, bool) or known == ["grams"] and isinstance(value, str):
            raise Refused(422, "bad_weight", "that is no number")
        if weight != weight.to_integral_value() or not 0 < weight <= 30000:
            raise Refused(422, "bad_weight", "the weight is out of range, or finer than a gram")
        return int(weight)


WEIGHINGS = Weighings()


class Door(BaseHTTPRequestHandler):
    def _serve(self, action):
        try:
            parts = self.path.split("?")[0].strip("/").split("/")
            if self.path == "/health":
                status, body = 200, {}
            elif len(parts) != 2 or parts[0] != "parcels" or not parts[1]:
                raise Refused(404, "unknown_address", self.path)
            else:
                status, body = action(parts[1])
        except Refused as refused:
            status, body = refused.status, {"error": refused.code, "detail": str(refused)}
        data = json.dumps(body, indent=1).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_GET(self):
        self._serve(WEIGHINGS.get)

    def do_PUT(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            told = json.loads(text)
        except ValueError:
            told = {}
        told = told if isinstance(told, dict) else {}
        self._serve(lambda parcel: WEIGHINGS.put(parcel, told))

    def log_request(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Door).serve_forever()
