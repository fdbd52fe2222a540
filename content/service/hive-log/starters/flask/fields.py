"""Checks what was sent. Finished."""


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


def text(body, field, least, most):
    """The text of a field, refused with 400 when it is none or too short or long."""
    value = body.get(field)
    if not isinstance(value, str) or not least <= len(value) <= most or "\0" in value \
            or any(0xD800 <= ord(c) < 0xE000 for c in value):
        raise Refused(400, f"{field} is text of {least} to {most} characters")
    return value


def number(text, least, most):
    """A number in the address, refused with 400 when it is none or out of bounds."""
    if not text.isascii() or not text.isdigit() or len(text) > 10 or not least <= int(text) <= most:
        raise Refused(400, f"a number is from {least} to {most}")
    return int(text)


def number_of(id):
    """An id in the address, refused with 404 when it can be none."""
    if not id.isascii() or not id.isdigit() or len(id) > 9:
        raise Refused(404, "there is no such entry")
    return int(id)
