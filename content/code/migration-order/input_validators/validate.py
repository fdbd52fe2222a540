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
n = number(lines[0][0], 1, 24_000)
check(len(lines) == n + 1, "as many migrations as announced")
names = {line[0] for line in lines[1:]}
check(len(names) == n, "names are unique")
check(sum(len(line) - 2 for line in lines[1:]) <= 60_000, "at most 60,000 dependencies")
for line in lines[1:]:
    check(re.fullmatch("[a-z0-9_]{1,12}", line[0]), f"not a name: {line[0]}")
    check(number(line[1], 0, 60_000) == len(line) - 2, f"as many dependencies as announced: {line}")
    check(names.issuperset(line[2:]), f"unknown dependency: {line}")
sys.exit(42)
