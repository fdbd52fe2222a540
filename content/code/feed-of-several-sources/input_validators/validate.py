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
check(len(lines[0]) == 2, "first line: s size")
s = number(lines[0][0], 1, 1_000)
number(lines[0][1], 1, 20_000)
check(len(lines) == s + 1, "as many sources as announced")
total = 0
times, taken, left = {}, set(), set()
for line in lines[1:]:
    check(len(line) >= 2, f"not a source: {line}")
    k = number(line[1], 0, 60_000)
    first = number(line[0], 0, k)
    check(len(line) == 2 + 2 * k, "as many entries as announced")
    total += k
    entries = [(-number(line[i], 0, 1_000_000_000), number(line[i + 1], 1, 1_000_000_000)) for i in range(2, len(line), 2)]
    check(all(x < y for x, y in zip(entries, entries[1:])), "entries are in the order of the feed")
    for time, id in entries:
        check(times.setdefault(id, time) == time, f"entry {id} has two times")
    taken.update(entries[:first])
    left.update(entries[first:])
check(total <= 60_000, "too many entries")
check(not taken or not left or max(taken) < min(left), "what was taken is consistent with earlier pages")
sys.exit(42)
