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
check(len(lines[0]) == 1, "the first line is the number of producers")
p = number(lines[0][0], 1, 1_000)
check(len(lines) == p + 1, "as many producers as announced")
received = 0
for line in lines[1:]:
    check(len(line) >= 2, f"not a producer: {line}")
    number(line[0], 0, 1_000_000_000)
    check(len(line) == 2 + number(line[1], 0, 50_000), f"not as many numbers as announced: {line[:2]}")
    for token in line[2:]:
        number(token, 1, 1_000_000_000)
    received += len(line) - 2
check(received <= 50_000, "at most 50,000 numbers in all")
sys.exit(42)
