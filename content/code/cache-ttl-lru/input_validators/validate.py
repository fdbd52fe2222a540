"""Checks that a test input keeps the promises of the statement: exit 42 if it does."""
import re
import sys


def check(condition, message):
    if not condition:
        sys.exit(message)


def number(token, low, high):
    check(re.fullmatch(r"0|-?[1-9][0-9]*", token) is not None, f"not an integer: {token!r}")
    check(low <= int(token) <= high, f"{token} is not between {low} and {high}")
    return int(token)


text = sys.stdin.read()
check(text.endswith("\n") and "\r" not in text, "lines end with a line feed")
lines = [line.split(" ") for line in text[:-1].split("\n")]
check(len(lines[0]) == 2, "first line: capacity n")
number(lines[0][0], 1, 20_000)
n = number(lines[0][1], 1, 45_000)
check(len(lines) == n + 1, "as many operations as announced")
last = 0
for line in lines[1:]:
    check(line[0] in ("put", "get") and len(line) == (5 if line[0] == "put" else 3), f"not an operation: {line}")
    last = number(line[1], last, 1_000_000_000)
    check(all(re.fullmatch("[A-Za-z0-9]{1,8}", token) and token != "miss" for token in line[2:4]), f"{line}")
    if line[0] == "put":
        number(line[4], 1, 1_000_000_000)
sys.exit(42)
