"""Checks that a test input keeps the promises of the statement: exit 42 if it does."""
import re
import sys


def check(condition, message):
    if not condition:
        sys.exit(message)


def number(token, low, high):
    check(re.fullmatch(r"0|[1-9][0-9]*", token) is not None, f"not a number: {token!r}")
    check(low <= int(token) <= high, f"{token} is not between {low} and {high}")
    return int(token)


text = sys.stdin.read()
check(text.endswith("\n") and "\r" not in text, "lines end with a line feed")
lines = [line.split(" ") for line in text[:-1].split("\n")]
check(len(lines[0]) == 2, "the first line is lifetime and number of requests")
number(lines[0][0], 1, 1_000_000_000)
check(len(lines) == number(lines[0][1], 1, 50_000) + 1, "as many requests as announced")
before = 0
for line in lines[1:]:
    check(len(line) == 4, f"not a request: {line}")
    before = number(line[0], before, 1_000_000_000)
    for word in line[1:]:
        check(re.fullmatch(r"[a-z0-9]{1,8}", word) is not None, f"not a name: {word!r}")
sys.exit(42)
