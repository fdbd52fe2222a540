"""Takes requests and answers them. Nothing is wrong here."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from psycopg2 import errors

import depots


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, value = self.route()
        except ValueError:
            status, value = 400, {"error": "a number is missing"}
        # The database watches over what is possible: its refusals become answers.
        except errors.CheckViolation:
            status, value = 409, {"error": "too little grain or room"}
        except errors.ForeignKeyViolation:
            status, value = 404, {"error": "not found"}
        except errors.UniqueViolation:
            status, value = 409, {"error": "that is there already"}
        except Exception:
            traceback.print_exc()
            status, value = 500, {"error": "something went wrong"}
        if value is None:
            status, value = 404, {"error": "not found"}
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def route(self):
        address = urlsplit(self.path)
        query = dict(parse_qsl(address.query))
        match [self.command, *address.path.strip("/").split("/")]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "depots"]:
                return 201, depots.open_depot(query.get("name"), number(query, "kilos"), number(query, "room"))
            case ["GET", "depots", name]:
                return 200, depots.show(name)
            case ["GET", "movements"]:
                return 200, depots.movements(query.get("depot"))
            case ["POST", "movements"]:
                key = self.headers.get("Idempotency-Key")
                return 201, depots.move(query.get("from"), query.get("to"), number(query, "kilos"), key)
        return 404, None

    def log_message(self, *args):
        pass


def number(query, name):
    return int(query.get(name, ""))


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
