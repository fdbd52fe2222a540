import itertools
import os

from flask import Flask, jsonify, request

app = Flask(__name__)
numbers = itertools.count(1)
coats = {}


@app.get("/health")
def health():
    return {}


@app.post("/coats")
def take():
    owner = request.get_json().get("owner")
    if not owner:
        return {"error": "whose coat is it?"}, 400
    coat = {"number": next(numbers), "owner": owner}
    coats[coat["number"]] = coat
    return coat, 201


@app.get("/coats/<int:number>")
def find(number):
    if number not in coats:
        return {"error": "no such coat"}, 404
    return jsonify(coats[number])


app.run("127.0.0.1", int(os.environ["PORT"]), threaded=True)
