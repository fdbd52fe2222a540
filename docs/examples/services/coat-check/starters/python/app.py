import itertools
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

numbers = itertools.count(1)
coats = {}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        number = self.path.removeprefix("/coats/")
        if self.path == "/health":
            self.answer(200, {})
        elif number in coats:
            self.answer(200, coats[number])
        else:
            self.answer(404, {"error": "no such coat"})

    def do_POST(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        owner = json.loads(raw or b"{}").get("owner")
        if not owner:
            return self.answer(400, {"error": "whose coat is it?"})
        coat = {"number": next(numbers), "owner": owner}
        coats[str(coat["number"])] = coat
        self.answer(201, coat)

    def answer(self, status, value):
        content = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
