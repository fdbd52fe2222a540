"""Takes requests and answers them. Nothing is wrong here."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import huts


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, value = self.route()
        except ValueError:
            status, value = 400, {"error": "a number is missing"}
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
            case ["GET", "huts"]:
                limit = int(query.get("limit", ""))
                if not 1 <= limit <= 200:
                    raise ValueError("limit")
                return 200, huts.page(limit, query.get("after"))
            case ["GET", "huts", id]:
                return 200, huts.hut(int(id))
            case ["POST", "jobs", id, "done"]:
                return 200, huts.done(int(id))
        return 404, None

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
