"""Timesheets, from pages of five shifts over one connection."""
import http.client
import json
import os
from collections import Counter
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import quote, unquote, urlsplit

COUNTS = {"worked": lambda minutes: minutes, "on_call": lambda minutes: minutes >> 1}


def pages(person):
    roster = http.client.HTTPConnection(urlsplit(os.environ["ROSTER_URL"]).netloc, timeout=5)
    path = f"/shifts?limit=5&person={quote(person)}"
    cursor = ""
    while cursor is not None:
        roster.request("GET", path + cursor)
        page = json.loads(roster.getresponse().read())
        yield page["shifts"]
        cursor = page["next"] and "&cursor=" + quote(page["next"])
    roster.close()


def add_up(person):
    total = Counter()
    for page in pages(person):
        for shift in page:
            if count := COUNTS.get(shift["state"]):
                total.update(minutes=count(shift["minutes"]), shifts=1)
        total["pages"] += 1
    return {"minutes": total["minutes"], "pages": total["pages"], "person": person, "shifts": total["shifts"]}


class Door(BaseHTTPRequestHandler):
    def do_GET(self):
        match self.path.split("/")[1:]:
            case ["health"]:
                status, body = 200, {"status": "up"}
            case ["timesheets", person] if person:
                status, body = 200, add_up(unquote(person))
            case _:
                status, body = 404, {"error": "unknown_address"}
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.end_headers()
        self.wfile.write(json.dumps(body, indent=1).encode())

    def log_request(self, *_):
        pass


HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Door).serve_forever()
