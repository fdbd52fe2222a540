"""Takes requests, keeps passages, answers with reports. Nothing is wrong here."""
import json
import os
import traceback
from datetime import date, datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

import days

passages = {}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, value = self.route()
        except ValueError:
            status, value = 400, {"error": "that is no time"}
        except Exception:
            traceback.print_exc()
            status, value = 500, {"error": "something went wrong"}
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
            case ["POST", "counters", counter, "passages"]:
                at = instant(query.get("at", ""))
                passages.setdefault(counter, []).append(at)
                return 201, {"at": at.isoformat()}
            case ["GET", "counters", counter, "days", day] if counter in passages:
                return 200, days.report(list(passages[counter]), date.fromisoformat(day))
            case ["GET", "counters", counter, "days"] if counter in passages:
                first, last = (date.fromisoformat(query.get(end, "")) for end in ("from", "to"))
                return 200, days.list_of_days(list(passages[counter]), first, last)
        return 404, {"error": "not found"}

    def log_message(self, *args):
        pass


def instant(text):
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError("no offset")
    return at.astimezone(timezone.utc)


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
