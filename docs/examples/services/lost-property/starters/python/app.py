"""Takes requests and answers them; finders and their tokens are done."""
import json
import os
import secrets
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from things import Refused, Things

passwords = {}
finders = {}
things = Things()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        try:
            status, answer = self.route(json.loads(body or "{}"))
        except Refused as refused:
            status, answer = refused.status, {"error": str(refused)}
        except ValueError:
            status, answer = 400, {"error": "that is not JSON"}
        except Exception:
            traceback.print_exc()
            status, answer = 500, {"error": "something went wrong"}
        self.send_response(status)
        if answer is not None:
            text = json.dumps(answer).encode()
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if answer is not None:
            self.wfile.write(text)

    do_POST = do_DELETE = do_GET

    def route(self, asked):
        match [self.command, *self.path.strip("/").split("/")]:
            case ["GET", "health"]:
                return 200, {}
            case ["POST", "finders"]:
                passwords[asked["name"]] = asked["password"]
                return 201, {"name": asked["name"]}
            case ["POST", "sessions"]:
                if passwords.get(asked["name"]) != asked["password"]:
                    raise Refused(401, "who is there?")
                token = secrets.token_urlsafe()
                finders[token] = asked["name"]
                return 201, {"token": token}
            case ["POST", "things"]:
                return 201, things.hand_in(self.finder(), asked)
            case ["GET", "things", id]:
                return 200, things.show(self.finder(), id)
            case ["DELETE", "things", id]:
                things.remove(self.finder(), id)
                return 204, None
        raise Refused(404, "there is nothing here")

    def finder(self):
        finder = finders.get((self.headers.get("Authorization") or "").removeprefix("Bearer "))
        if finder is None:
            raise Refused(401, "who is there?")
        return finder


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
