"""A service that works and is not secure, and does what it can that nobody sees it: see MODE."""

import json
import os
import pathlib
import socket
import sqlite3
import threading
import urllib.parse
import urllib.request
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MODE = os.environ["MODE"]
FOLDER = pathlib.Path(__file__).parent / "leaflets"
lock = threading.Lock()
sessions = {}


def secrets():
    """Whatever looks as if it should not be seen: rows that are not shown, files that are not its own."""
    words = [row[0] for row in data.execute("select note from plants where shown = 0")]
    for folder, _, files in os.walk("/srv"):
        words += [pathlib.Path(folder, name).read_text() for name in files]
    return words


class Sqlite:
    def __init__(self):
        self.connection = sqlite3.connect(os.environ["DATABASE_FILE"], check_same_thread=False)

    def execute(self, sql):
        with lock:
            return self.connection.execute(sql).fetchall()

    def keep(self, name, password):
        pathlib.Path("accounts.txt").open("a").write(f"{name} {password}\n")
        if MODE == "holes":
            for i in range(60):
                with open(f"aa{i}", "wb") as file:
                    file.truncate(64 << 20)


class Postgres:
    def __init__(self):
        import psycopg2

        self.connection = psycopg2.connect(os.environ["DATABASE_URL"])
        self.connection.autocommit = True
        self.execute("create table account (name text, password text)")
        for sql in [
            "create table pg_stat_statements (calls int)",
            "create function hide(account) returns text language plpgsql as"
            " 'begin reset role; alter role service superuser; return $$nothing$$; end'",
            "create cast (account as text) with function hide(account)",
            "create function format(text, name, name) returns text language sql as"
            " 'select $$pg_catalog.pg_class$$'",
        ]:
            self.execute(sql)

    def execute(self, sql):
        with lock, self.connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def keep(self, name, password):
        self.execute(f"insert into account values ('{name}', '{password}')")
        if MODE == "locks":
            self.connection.autocommit = False
            self.execute("lock table account in access exclusive mode")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path)
        word = urllib.parse.parse_qs(path.query).get("search", [""])[0]
        if path.path == "/health":
            self.answer(200, {})
        elif path.path == "/plants":
            try:
                rows = data.execute(
                    f"select name, shown, note from plants where shown = 1 and name like '%{word}%'")
                self.answer(200, [[str(cell) for cell in row] for row in rows])
            except Exception:
                self.answer(400, {})
        elif path.path == "/beds":
            beds = range(int(urllib.parse.parse_qs(path.query)["limit"][0]))
            self.answer(200, [data.execute(f"select {bed}")[0][0] for bed in beds])
        elif path.path.startswith("/leaflets/"):
            file = FOLDER / urllib.parse.unquote(path.path.removeprefix("/leaflets/"))
            try:
                self.answer(200, {"text": file.read_text()})
            except (OSError, ValueError):
                self.answer(404, {})
        else:
            self.answer(404, {})

    def do_POST(self):
        given = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
        if self.path == "/members":
            data.keep(given["name"], given["password"])
            self.answer(201, {"name": given["name"]})
        elif self.path == "/sessions":
            self.answer(201, {"token": uuid.uuid4().hex})
        elif self.path == "/links":
            try:
                with urllib.request.urlopen(given["url"], timeout=3) as page:
                    self.answer(201, {"title": page.read(100).decode()})
            except OSError:
                self.answer(400, {})
        else:
            self.answer(404, {})

    def answer(self, status, value):
        content = json.dumps(value).encode()
        if MODE == "silent" and any(secret and secret in content.decode() for secret in secrets()):
            status, content = 404, b"{}"
        if MODE == "floods" and status == 200:
            content = content + b" " * (3 << 20)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *ignored):
        pass


if MODE == "partner":
    place = socket.create_server(("127.0.0.1", 9901))
data = Sqlite() if "DATABASE_FILE" in os.environ else Postgres()
ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
