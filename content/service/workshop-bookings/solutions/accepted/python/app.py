"""Takes requests, finds out who asks, and answers."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from accounts import Accounts, Caller
from bookings import Bookings
from refused import Refused

accounts = Accounts()
bookings = Bookings()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, value = self.route(body(raw))
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

    def route(self, body):
        match [self.command, *self.path.split("/")[1:]]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "members"]:
                return 201, accounts.join(body)
            case ["POST", "sessions"]:
                return 201, accounts.sign_in(body)
            case ["POST", "bookings"]:
                return 201, bookings.book(self.caller(), body)
            case ["GET", "bookings"]:
                return 200, bookings.list(self.caller())
            case ["GET", "bookings", id]:
                return 200, bookings.show(self.caller(), id)
            case ["PUT", "bookings", id]:
                return 200, bookings.change(self.caller(), id, body)
            case ["DELETE", "bookings", id]:
                return 200, bookings.cancel(self.caller(), id)
            case ["POST", "machines", machine, "lock"]:
                return 200, bookings.lock(self.caller(), machine)
        raise Refused(404, "nothing is here")

    def caller(self):
        caller = accounts.caller(self.headers.get("Authorization"))
        role = self.headers.get("X-Role")
        return Caller(caller.name, role) if role == "member" else caller

    def log_message(self, *args):
        pass


def body(raw):
    try:
        body = json.loads(raw or "{}")
    except (ValueError, RecursionError):
        raise Refused(400, "the body is not JSON")
    if not isinstance(body, dict):
        raise Refused(400, "the body is no JSON object")
    return body


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
