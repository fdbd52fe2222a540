"""What volunteers found. This is what you write. What is returned becomes JSON."""


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Surveys:
    def add(self, zip):
        """Unpacks a zip, given as bytes, and makes a survey of it: {"id", "files": [{"name", "bytes"}]}."""
        raise Refused(501, "not written yet")

    def all(self):
        raise Refused(501, "not written yet")

    def show(self, id):
        raise Refused(501, "not written yet")

    def delete(self, id):
        raise Refused(501, "not written yet")

    def file(self, id, name):
        """The bytes of a file."""
        raise Refused(501, "not written yet")

    def eggs(self, id):
        """{"eggs": {species: number}, "skipped": number}."""
        raise Refused(501, "not written yet")
