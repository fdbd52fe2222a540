"""Takes requests and answers them. Finished: surveys.py is what is missing."""
import json
import os
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from surveys import Refused, Surveys

surveys = Surveys()


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
        file = isinstance(value, bytes)
        content = value if file else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/octet-stream" if file else "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = answer

    def route(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = [unquote(part) for part in urlsplit(self.path).path.split("/")[1:]]
        match [self.command, *parts]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "surveys"]:
                return 201, surveys.add(body)
            case ["GET", "surveys"]:
                return 200, surveys.all()
            case ["GET", "surveys", id]:
                return 200, surveys.show(id)
            case ["DELETE", "surveys", id]:
                return 200, surveys.delete(id)
            case ["GET", "surveys", id, "eggs"]:
                return 200, surveys.eggs(id)
            case ["GET", "surveys", id, "files", name]:
                return 200, surveys.file(id, name)
        raise Refused(404, "nothing is here")

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
