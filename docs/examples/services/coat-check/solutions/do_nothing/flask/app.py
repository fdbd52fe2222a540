from flask import Flask
import os

app = Flask(__name__)


@app.get("/health")
def health():
    return {}


app.run("127.0.0.1", int(os.environ["PORT"]))
