"""Writes data/ from a fixed seed; the answers come from submissions/accepted/main.py.

Run from anywhere: python3 generators/generate.py
"""
import pathlib
import random
import subprocess
import sys

PACKAGE = pathlib.Path(__file__).resolve().parent.parent
REFERENCE = PACKAGE / "submissions" / "accepted" / "main.py"
RNG = random.Random(1100)


def case(name, text):
    """Writes data/<name>.in and the reference solution's answer beside it."""
    file = PACKAGE / "data" / (name + ".in")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    run = subprocess.run([sys.executable, REFERENCE], input=text, capture_output=True, text=True, check=True)
    file.with_suffix(".ans").write_text(run.stdout)


def write(name, amounts):
    articles = ["".join(RNG.choice("abcdefghij") for _ in range(6)) for _ in amounts]
    case(name, "\n".join([str(len(amounts))] + [f"{a} {amount}" for a, amount in zip(articles, amounts)]) + "\n")


write("sample/1", [1250, 399, -250])
write("secret/1-one-line", [4999])
write("secret/2-some-lines", [RNG.randint(1, 90_000) for _ in range(12)])
write("secret/3-with-refunds", [RNG.randint(-90_000, 90_000) for _ in range(200)])
write("secret/4-only-refunds", [-500, -1250])
write("secret/5-largest", [1_000_000] * 1_000)
