"""Takes requests and answers them. Nothing is wrong here."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from crossings import Crossings, NotEnoughSeats, NotFound

crossings = Crossings()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, answer = self.route()
        except NotFound:
            status, answer = 404, {"error": "not found"}
        except NotEnoughSeats:
            status, answer = 409, {"error": "not enough seats"}
        except ValueError:
            status, answer = 400, {"error": "a number is missing"}
        except Exception:
            traceback.print_exc()
            status, answer = 500, {"error": "something went wrong"}
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_DELETE = do_GET

    def route(self):
        address = urlsplit(self.path)
        query = parse_qs(address.query)
        match [self.command, *address.path.strip("/").split("/")]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "crossings"]:
                return 201, crossings.open(number(query, "seats"))
            case ["GET", "crossings", id]:
                return 200, crossings.show(id)
            case ["POST", "crossings", id, "bookings"]:
                return 201, crossings.book(id, number(query, "people"))
            case ["DELETE", "bookings", id]:
                return 200, crossings.cancel(id)
        raise NotFound()

    def log_message(self, *args):
        pass


def number(query, name):
    value = int(query.get(name, [""])[0])
    if value < 1:
        raise ValueError(name)
    return value


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
