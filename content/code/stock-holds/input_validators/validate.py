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
check(len(lines[0]) == 3, "first line: lifetime s n")
number(lines[0][0], 1, 1_000_000)
s = number(lines[0][1], 1, 1_000)
n = number(lines[0][2], 1, 40_000)
check(len(lines) == s + n + 1, "as many lines as announced")
stock = {sku for sku, pieces in lines[1:s + 1] if number(sku, 1, 1_000_000) and number(pieces, 0, 1_000_000) >= 0}
check(len(stock) == s, "a sku is listed once")
ids, last = set(), 0
for line in lines[s + 1:]:
    check(len(line) == {"hold": 5, "pay": 3, "release": 3}.get(line[0]), f"not a command: {line}")
    last = number(line[1], last, 1_000_000)
    number(line[2], 1, 1_000_000)
    if line[0] == "hold":
        check(line[2] not in ids and line[3] in stock, f"id used twice or sku not in stock: {line}")
        ids.add(line[2])
        number(line[4], 1, 1_000_000)
sys.exit(42)
