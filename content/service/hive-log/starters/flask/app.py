"""Takes requests and answers them. Finished: members.py and entries.py are what is missing."""
import json
import os
import traceback

from flask import Flask, request
from werkzeug.exceptions import HTTPException

from entries import Entries
from fields import Refused, number, number_of, text
from members import Members

app = Flask(__name__)
members = Members()
entries = Entries()
LAST = 2147483647


def body():
    try:
        value = json.loads(request.get_data() or b"{}")
    except (ValueError, RecursionError):
        raise Refused(400, "the body is not JSON")
    if not isinstance(value, dict):
        raise Refused(400, "the body is not a JSON object")
    return value


def token():
    header = request.headers.get("Authorization", "")
    return header[7:] if header.startswith("Bearer ") else ""


@app.get("/health")
def health():
    return {}


@app.post("/members")
def join():
    sent = body()
    return members.join(text(sent, "name", 1, 60), text(sent, "password", 8, 100)), 201


@app.post("/sessions")
def sign_in():
    sent = body()
    return members.sign_in(text(sent, "name", 1, 60), text(sent, "password", 8, 100)), 201


@app.delete("/sessions")
def sign_out():
    members.named(token())
    members.sign_out(token())
    return {}


@app.post("/entries")
def make():
    member, sent = members.named(token()), body()
    return entries.make(member, text(sent, "hive", 1, 40), text(sent, "words", 1, 2000)), 201


@app.get("/entries")
def page():
    member = members.named(token())
    limit = number(request.args.get("limit", "20"), 1, 50)
    return entries.page(member, limit, number(request.args.get("before", str(LAST)), 0, LAST))


@app.get("/entries/<id>")
def show(id):
    return entries.show(members.named(token()), number_of(id))


@app.put("/entries/<id>")
def change(id):
    return entries.change(members.named(token()), number_of(id), text(body(), "words", 1, 2000))


@app.delete("/entries/<id>")
def delete(id):
    return entries.delete(members.named(token()), number_of(id))


@app.errorhandler(Refused)
def refused(refused):
    return {"error": refused.message}, refused.status


@app.errorhandler(HTTPException)
def nothing(error):
    return {"error": "nothing is here"}, error.code


@app.errorhandler(Exception)
def fault(error):
    traceback.print_exception(error)
    return {"error": "something went wrong"}, 500


app.run("127.0.0.1", int(os.environ["PORT"]), threaded=True)
