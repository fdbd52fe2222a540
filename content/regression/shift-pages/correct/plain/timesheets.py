"""Adds up the shifts of a person."""
import json
import os
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ROSTER = os.environ["ROSTER_URL"]


def shifts(person):
    asked = {"person": person}
    while True:
        with urllib.request.urlopen(f"{ROSTER}/shifts?{urllib.parse.urlencode(asked)}", timeout=5) as answer:
            page = json.load(answer)
        yield from page["shifts"]
        if page["next"] is None:
            return
        asked["cursor"] = page["next"]


def timesheet(person):
    minutes = count = 0
    for shift in shifts(person):
        if shift["state"] == "worked":
            minutes += shift["minutes"]
        elif shift["state"] == "on_call":
            minutes += shift["minutes"] // 2
        else:
            continue
        count += 1
    return {"person": person, "minutes": minutes, "shifts": count}


class Timesheets(BaseHTTPRequestHandler):
    def do_GET(self):
        folder, _, person = self.path.strip("/").partition("/")
        if folder == "health":
            self.answer(200, {})
        elif folder != "timesheets" or not person:
            self.answer(404, {"error": "unknown_address"})
        else:
            try:
                self.answer(200, timesheet(urllib.parse.unquote(person)))
            except OSError as error:
                self.answer(502, {"error": "roster_failed", "why": str(error)})

    def answer(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Timesheets).serve_forever()
