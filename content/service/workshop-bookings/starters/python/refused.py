class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message
