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
check(len(lines[0]) == 2, "first line: n f")
n = number(lines[0][0], 1, 40_000)
f = number(lines[0][1], 1, n)
check(len(lines) == n + f + 1, "as many services and failures as announced")
for service, line in enumerate(lines[1:n + 1], start=1):
    if line == ["-"]:
        continue
    check(len(line) <= 5, f"too many needs: {line}")
    for need in line:
        alternatives = [number(token, 1, n) for token in need.split("|")]
        check(len(alternatives) <= 5, f"too many alternatives: {need}")
        check(len(set(alternatives)) == len(alternatives), f"alternatives that do not differ: {need}")
        check(service not in alternatives, f"service {service} needs itself")
failed = []
for line in lines[n + 1:]:
    check(len(line) == 1, f"not a service: {line}")
    failed.append(number(line[0], 1, n))
check(len(set(failed)) == f, "failures that do not differ")
sys.exit(42)
