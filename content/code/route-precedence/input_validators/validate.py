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
check(len(lines[0]) == 2, "first line: r q")
r = number(lines[0][0], 1, 6_000)
q = number(lines[0][1], 1, 16_000)
check(len(lines) == r + q + 1, "as many lines as announced")
shapes, names = set(), set()
for line in lines[1:r + 1]:
    check(len(line) == 2 and re.fullmatch("[A-Za-z0-9]{1,8}", line[0]) and line[0] != "404", f"not a route: {line}")
    segment = r"(/[a-z0-9]{1,10}|/\{[a-z0-9]{1,10}\})"
    check(re.fullmatch(rf"{segment}{{1,8}}|{segment}{{0,7}}/\*", line[1]), f"not a pattern: {line[1]}")
    shapes.add(re.sub(r"\{[^}]*\}", "{}", line[1]))
    names.add(line[0])
check(len(shapes) == r and len(names) == r, "patterns and names differ")
for line in lines[r + 1:]:
    check(len(line) == 1 and re.fullmatch("(/[a-z0-9]{1,10}){1,8}", line[0]), f"not a path: {line}")
sys.exit(42)
