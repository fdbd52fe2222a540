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
n = number(lines[0][0], 1, 35_000)
check(len(lines) == n + 1, "as many deliveries as announced")
events, versions = {}, {}
for line in lines[1:]:
    check(len(line) == 5 and re.fullmatch("[A-Za-z0-9]{1,8}", line[0]), f"not an event: {line}")
    number(line[1], 1, 1_000_000)
    number(line[2], 1, 1_000_000)
    check(line[3] in ("capture", "refund"), f"not a type: {line[3]}")
    number(line[4], 1, 1_000_000)
    check(events.setdefault(line[0], line) == line, f"redelivered with other content: {line[0]}")
    check(versions.setdefault((line[1], line[2]), line[0]) == line[0], f"two events, one version: {line}")
sys.exit(42)
