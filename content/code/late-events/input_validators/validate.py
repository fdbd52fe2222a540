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
check(len(lines[0]) == 3, "first line: size delay n")
number(lines[0][0], 1, 1_000_000)
number(lines[0][1], 1, 1_000_000)
n = number(lines[0][2], 1, 50_000)
check(len(lines) == n + 1, "as many events as announced")
for line in lines[1:]:
    check(len(line) == 3, f"not an event: {line}")
    number(line[0], 0, 1_000_000_000)
    number(line[1], 1, 100_000)
    number(line[2], 0, 1_000_000)
sys.exit(42)
