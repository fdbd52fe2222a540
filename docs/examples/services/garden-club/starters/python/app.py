# The garden club, safe unless faults.txt says otherwise.
import base64, hashlib, hmac, html, json, os, secrets, threading, time, traceback, urllib.parse, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import documents
from documents import Refused

HERE = os.path.dirname(os.path.abspath(__file__))
FAULTS = set(open(HERE + "/faults.txt").read().split()) if os.path.exists(HERE + "/faults.txt") else set()
KEY = secrets.token_bytes(32)
LOCAL = threading.local()
POSTGRESQL = os.environ.get("DATABASE_URL")


def database():
    if not hasattr(LOCAL, "connection"):
        if POSTGRESQL:
            import psycopg2
            LOCAL.connection = psycopg2.connect(POSTGRESQL)
            LOCAL.connection.autocommit = True
        else:
            import sqlite3
            LOCAL.connection = sqlite3.connect(os.environ["DATABASE_FILE"], timeout=20, isolation_level=None)
    return LOCAL.connection


def sql(statement, *values):
    cursor = database().cursor()
    cursor.execute(statement.replace("?", "%s") if POSTGRESQL and values else statement, values or None) \
        if POSTGRESQL else cursor.execute(statement, values)
    return cursor.fetchall() if cursor.description else cursor.rowcount


def b64(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def signature(signed):
    return b64(hmac.new(KEY, signed.encode(), hashlib.sha256).digest())


def token(name):
    signed = b64(b'{"alg":"HS256","typ":"JWT"}') + "." + b64(json.dumps({"sub": name}).encode())
    return signed + "." + signature(signed)


def owner_of(header):
    if not header or not header.startswith("Bearer "):
        if "anonymous" in FAULTS:
            return "anybody"
        raise Refused(401, "sign in")
    try:
        head, claims, sign = header[7:].split(".")
        alg = json.loads(unb64(head))["alg"]
        name = json.loads(unb64(claims))["sub"]
    except Exception:
        raise Refused(401, "sign in")
    if "alg-none" in FAULTS and alg.lower() == "none":
        return name
    if alg != "HS256" or not hmac.compare_digest(signature(head + "." + claims), sign):
        raise Refused(401, "sign in")
    return name


def hashed(password):
    if "plain-passwords" in FAULTS:
        return password
    if "unsalted-passwords" in FAULTS:
        return hashlib.sha256(password.encode()).hexdigest()
    salt = secrets.token_bytes(16)
    return salt.hex() + "$" + hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 20000).hex()


def matches(password, kept):
    if "$" not in kept:
        return hmac.compare_digest(hashed(password), kept)
    salt, digest = kept.split("$")
    made = hashlib.pbkdf2_hmac("sha256", password.encode(), bytes.fromhex(salt), 20000).hex()
    return hmac.compare_digest(made, digest)


def text(body, field, most=4000):
    if "no-validation" in FAULTS:
        return body[field][:most].encode().decode()
    value = body.get(field) if isinstance(body, dict) else None
    if not isinstance(value, str) or not value or len(value) > most or "\0" in value \
            or any(0xD800 <= ord(c) < 0xE000 for c in value):
        raise Refused(400, field + " must be text of at most %d characters" % most)
    return value


def join(body):
    name, password = text(body, "name", 80), text(body, "password", 200)
    role = body.get("role", "member") if "mass-assignment" in FAULTS else "member"
    if sql("select 1 from members where name = ?", name):
        raise Refused(409, "there is such a member")
    sql("insert into members values (?, ?, ?)", name, hashed(password), role)
    return 201, {"name": name, "role": role}


def sign_in(body):
    name, password = text(body, "name", 80), text(body, "password", 200)
    rows = sql("select password from members where name = ?", name)
    if not rows or not matches(password, rows[0][0]):
        raise Refused(401, "wrong name or password")
    return 201, {"token": token(name)}


def entry(id, owner):
    rows = sql("select id, words, owner from entries where id = ?", id)
    if not rows or (rows[0][2] != owner and "no-owner-check" not in FAULTS):
        raise Refused(404, "no such entry")
    return {"id": rows[0][0], "text": rows[0][1]}


def search(words):
    if "sql-injection" in FAULTS:
        rows = sql("select name, note from plants where public = 1 and name like '%" + words + "%'")
        return 200, [row[0] + ": " + row[1] for row in rows]
    rows = sql("select name, note from plants where public = 1 and name like ?", "%" + words + "%")
    return 200, [row[0] + ": " + row[1] for row in rows]


def leaflet(name):
    if "path-traversal" in FAULTS:
        path = HERE + "/leaflets/" + name
    elif "/" in name or name not in os.listdir(HERE + "/leaflets"):
        raise Refused(404, "no such leaflet")
    else:
        path = HERE + "/leaflets/" + name
    try:
        return 200, open(path).read(2000)
    except OSError:
        raise Refused(404, "no such leaflet")


class NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def link(body):
    url = text(body, "url", 500)
    if "open-links" not in FAULTS and not url.startswith(os.environ["PARTNER_URL"] + "/"):
        raise Refused(400, "links lead to the partner")
    opener = urllib.request.build_opener() if "open-links" in FAULTS else urllib.request.build_opener(NoRedirects)
    try:
        return 200, {"title": opener.open(url, timeout=3).read(500).decode()}
    except (OSError, ValueError):
        raise Refused(400, "the link leads nowhere")


def order(owner, body, key):
    what = text(body, "what")
    id = secrets.token_hex(8)
    if "not-idempotent" in FAULTS or not key:
        sql("insert into orders values (?, ?, ?, ?)", id, owner, what, None)
        return 201, {"id": id}
    sql("insert into orders values (?, ?, ?, ?) on conflict do nothing", id, owner, what, key[:100])
    return 201, {"id": sql("select id from orders where owner = ? and retry = ?", owner, key[:100])[0][0]}


def read_meter(id, body):
    amount = body.get("amount") if isinstance(body, dict) else None
    if not isinstance(amount, int) or isinstance(amount, bool) or not 0 < amount < 1000:
        raise Refused(400, "amount must be a whole number")
    if "lost-updates" in FAULTS:
        rows = sql("select reading from meters where id = ?", id)
        time.sleep(0.003)
        sql("update meters set reading = ? where id = ?", rows[0][0] + amount, id)
        return 200, {"ok": True}
    if not sql("update meters set reading = reading + ? where id = ?", amount, id):
        raise Refused(404, "no such meter")
    return 200, {"ok": True}


def beds(limit):
    if not limit.isdigit() or not 0 < int(limit) <= 50:
        raise Refused(400, "limit is from 1 to 50")
    if "n-plus-one" in FAULTS:
        rows = sql("select id from beds order by id limit ?", int(limit))
        return 200, [{"id": r[0], "plant": sql("select plant from plantings where bed = ?", r[0])[0][0]} for r in rows]
    rows = sql("select b.id, p.plant from beds b join plantings p on p.bed = b.id order by b.id limit ?", int(limit))
    return 200, [{"id": row[0], "plant": row[1]} for row in rows]


def put_up():
    id = secrets.token_hex(8)
    sql("insert into notices select coalesce(max(n), 0) + 1, ? from notices", id)
    return 201, {"id": id}


def notices(limit, after):
    if not limit.isdigit() or not 0 < int(limit) <= 50 or not after.isdigit() or len(after) > 9:
        raise Refused(400, "limit is from 1 to 50, after is where a page ended")
    most, after = int(limit), int(after)
    if "offset-pages" in FAULTS:
        rows = sql("select n, id from notices order by n desc limit ? offset ?", most, after)
        following = after + most
    else:
        rows = sql("select n, id from notices where ? = 0 or n < ? order by n desc limit ?", after, after, most)
        following = rows[-1][0] if rows else 0
    return 200, {"items": [{"id": row[1]} for row in rows], "next": following if len(rows) == most else None}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self):
        try:
            status, value = self.route()
        except Refused as refused:
            status, value = refused.status, {"error": refused.message}
        except Exception as fault:
            traceback.print_exc()
            status, value = 500, {"error": "something went wrong"}
            if "leaky-errors" in FAULTS:
                value = {"error": traceback.format_exc()}
        page = isinstance(value, str)
        content = value.encode() if page else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8" if page else "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = answer

    def route(self):
        length = int(self.headers.get("Content-Length") or 0)
        raw = self.rfile.read(length)
        address = urllib.parse.urlsplit(self.path)
        parts = [urllib.parse.unquote(p, errors="replace") for p in address.path.split("/")[1:]]
        query = dict(urllib.parse.parse_qsl(address.query, errors="replace"))
        kind = self.headers.get("Content-Type", "")
        match [self.command, *parts]:
            case ["POST", "catalogues"]: return documents.catalogue(raw, FAULTS)
            case ["POST", "albums"]: return documents.album(raw, kind, FAULTS)
            case ["GET", "albums", id, name]: return documents.picture(id, name)
        body = self.json(raw)
        match [self.command, *parts]:
            case ["GET", "health"]: return 200, {"ok": True}
            case ["POST", "members"]: return join(body)
            case ["POST", "sessions"]: return sign_in(body)
            case ["GET", "plants"]: return search(query.get("search", "").replace("\0", ""))
            case ["GET", "leaflets", *name]: return leaflet("/".join(name))
            case ["POST", "links"]: return link(body)
            case ["GET", "beds"]: return beds(query.get("limit", "50"))
            case ["GET", "plans"]: return documents.plan(FAULTS)
            case ["POST", "plans"]: return documents.take_plan(text(body, "plan"), FAULTS)
            case ["POST", "notices"]: return put_up()
            case ["GET", "notices"]: return notices(query.get("limit", "50"), query.get("after", "0"))
            case ["POST", "meters"]:
                id = secrets.token_hex(8)
                sql("insert into meters values (?, 0)", id)
                return 201, {"id": id, "reading": 0}
            case ["GET", "meters", id]:
                rows = sql("select reading from meters where id = ?", id.replace("\0", ""))
                if not rows: raise Refused(404, "no such meter")
                return 200, {"id": id, "reading": rows[0][0]}
            case ["POST", "meters", id, "readings"]: return read_meter(id.replace("\0", ""), body)
        return self.own(parts, body, owner_of(self.headers.get("Authorization")))

    def own(self, parts, body, owner):
        parts = [part.replace("\0", "") for part in parts]
        match [self.command, *parts]:
            case ["GET", "orders"]:
                return 200, [{"id": r[0]} for r in sql("select id from orders where owner = ?", owner)]
            case ["POST", "orders"]: return order(owner, body, self.headers.get("Idempotency-Key"))
            case ["GET", "entries"]:
                rows = sql("select id, words from entries where owner = ?", owner)
                return 200, [{"id": r[0], "text": r[1]} for r in rows]
            case ["POST", "entries"]:
                made = {"id": secrets.token_hex(8), "text": text(body, "text")}
                sql("insert into entries values (?, ?, ?)", made["id"], owner, made["text"])
                if "wrong-contract" in FAULTS: made["owner"] = owner
                return 201, made
            case ["GET", "entries", id]: return 200, entry(id, owner)
            case ["PUT", "entries", id]:
                entry(id, owner)
                sql("update entries set words = ? where id = ?", text(body, "text"), id)
                return 200, entry(id, owner)
            case ["DELETE", "entries", id]:
                entry(id, owner)
                sql("delete from entries where id = ?", id)
                return 200, {"deleted": id}
            case ["GET", "entries", id, "page"]:
                words = entry(id, owner)["text"]
                return 200, "<p>%s</p>" % (words if "stored-script" in FAULTS else html.escape(words))
        raise Refused(404, "nothing is here")

    def json(self, raw):
        if not raw:
            return {}
        if "leaky-errors" in FAULTS:
            return json.loads(raw)
        try:
            return json.loads(raw)
        except (ValueError, RecursionError):
            raise Refused(400, "the body is not JSON")


class Server(ThreadingHTTPServer):
    request_queue_size = 64


Server(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
