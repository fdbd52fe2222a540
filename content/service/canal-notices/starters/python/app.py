"""Takes requests and answers them. Finished: relay.py is what is missing."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from relay import Refused, Relay

relay = Relay(os.environ["PARTNER_URL"])


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        try:
            status, value = self.route()
        except Refused as refused:
            status, value = refused.status, {"error": refused.message}
        except Exception:
            traceback.print_exc()
            status, value = 500, {"error": "something went wrong"}
        content = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def route(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = [unquote(part) for part in urlsplit(self.path).path.split("/")[1:]]
        if parts == ["health"]:
            return 200, {}
        return relay.handle(self.command, parts, self.body(raw), self.headers.get("Idempotency-Key"))

    def body(self, raw):
        if not raw:
            return {}
        try:
            body = json.loads(raw)
        except (ValueError, RecursionError):
            raise Refused(400, "the body is not JSON")
        if not isinstance(body, dict):
            raise Refused(400, "the body is not a JSON object")
        return body

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
