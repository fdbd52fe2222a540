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
check(len(lines[0]) == 2, "first line: n q")
n = number(lines[0][0], 0, 36_000)
q = number(lines[0][1], 1, 16_000)
check(len(lines) == n + q + 1, "as many lines as announced")
ids = {number(id, 1, 1_000_000) for id, time in lines[1:n + 1] if number(time, 1, 1_000_000)}
check(len(ids) == n, "ids are unique")
for line in lines[n + 1:]:
    check(len(line) == {"first": 2, "after": 4}.get(line[0]), f"not a request: {line}")
    for token in line[1:-1]:
        number(token, 1, 1_000_000)
    number(line[-1], 1, 100)
sys.exit(42)
