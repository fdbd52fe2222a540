# Mistake: splits at every space, quoted or not.
import re

FIELD = re.compile(r'([^ ="]+)(?:=("(?:[^"\\]|\\["\\n])*"|[^ "]*))?(?: +|$)')
ESCAPE = re.compile(r"\\(.)")


def parse(lines: list[str]) -> list[dict[str, str] | None]:
    return [fields(line) for line in lines]


def fields(line):
    found = {}
    for field in line.split():
        key, equals, text = field.partition("=")
        if not key or '"' in key:
            return None
        found[key] = value(text) if equals else "true"
    return found


def value(text):
    if not text.startswith('"'):
        return text
    return ESCAPE.sub(lambda escape: "\n" if escape[1] == "n" else escape[1], text[1:-1])
