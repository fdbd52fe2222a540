"""What volunteers found."""
class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Surveys:
    def add(self, *given):
        raise Refused(404, "nothing is here")

    all = show = delete = file = eggs = add
