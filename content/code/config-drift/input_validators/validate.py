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
check(len(lines[0]) == 2, "first line: s p")
s = number(lines[0][0], 0, 15_000)
p = number(lines[0][1], 0, 15_000)
check(len(lines) == s + p + 1, "as many settings as announced")
for side in (lines[1:s + 1], lines[s + 1:]):
    paths = set()
    for line in side:
        check(len(line) == 2 and re.fullmatch("[A-Za-z0-9]{1,12}", line[1]), f"not a setting: {line}")
        check(re.fullmatch(r"[a-z]{1,8}(\.[a-z]{1,8}){0,7}", line[0]) and line[0] not in paths, f"path: {line}")
        paths.add(line[0])
    sections = {path[:at] for path in paths for at, letter in enumerate(path) if letter == "."}
    check(not paths & sections, "a path is a setting or a section")
sys.exit(42)
