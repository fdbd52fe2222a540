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
n = number(lines[0][0], 1, 36_000)
check(len(lines) == n + 1, "as many commands as announced")
ids = set()
for line in lines[1:]:
    if line[0] == "cancel":
        check(len(line) == 2, f"not a command: {line}")
        number(line[1], 1, 1_000_000)
    else:
        check(line[0] == "book" and len(line) == 5, f"not a command: {line}")
        check(number(line[1], 1, 1_000_000) not in ids, f"id used twice: {line}")
        ids.add(int(line[1]))
        number(line[2], 1, 1_000)
        number(line[4], number(line[3], 0, 1_000_000_000) + 1, 1_000_000_000)
sys.exit(42)
