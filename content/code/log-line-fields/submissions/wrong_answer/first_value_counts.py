# Mistake: keeps the first value of a key that occurs several times.
import re

FIELD = re.compile(r'([^ ="]+)(?:=("(?:[^"\\]|\\["\\n])*"|[^ "]*))?(?: +|$)')
ESCAPE = re.compile(r"\\(.)")


def parse(lines: list[str]) -> list[dict[str, str] | None]:
    return [fields(line) for line in lines]


def fields(line):
    line = line.strip(" ")
    found = {}
    at = 0
    while at < len(line):
        field = FIELD.match(line, at)
        if field is None:
            return None
        found.setdefault(field[1], "true" if field[2] is None else value(field[2]))
        at = field.end()
    return found


def value(text):
    if not text.startswith('"'):
        return text
    return ESCAPE.sub(lambda escape: "\n" if escape[1] == "n" else escape[1], text[1:-1])
