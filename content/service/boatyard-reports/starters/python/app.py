"""Takes requests, knows who asks, and answers. Finished: reports.py is what is missing."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, unquote, urlsplit

from accounts import Accounts
from reports import Refused, Reports

accounts = Accounts()
reports = Reports()


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
        page = isinstance(value, str)
        content = (value if page else json.dumps(value)).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8" if page else "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = answer

    def route(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        address = urlsplit(self.path)
        parts = [unquote(part) for part in address.path.split("/")[1:]]
        body = self.body(raw)
        match [self.command, *parts]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "members"]:
                return 201, accounts.join(body)
            case ["POST", "sessions"]:
                return 201, accounts.sign_in(body)
        member = accounts.member(self.headers.get("Authorization"))
        if parts[0] != "reports":
            raise Refused(404, "nothing is here")
        query = dict(parse_qsl(address.query))
        return reports.handle(member, self.command, parts[1:], query, body, self.headers.get("Idempotency-Key"))

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
