"""What finders hand in."""
import secrets


class Refused(Exception):
    """Answered with its status and its words."""

    def __init__(self, status, words):
        super().__init__(words)
        self.status = status


class Things:
    def __init__(self):
        self.kept = {}

    def hand_in(self, finder, thing):
        shown = {"id": secrets.token_hex(8), "what": thing.get("what"), "where": thing.get("where")}
        self.kept[shown["id"]] = (finder, shown)
        return shown

    def show(self, finder, id):
        return self.of(finder, id)

    def remove(self, finder, id):
        self.of(finder, id)
        del self.kept[id]

    def of(self, finder, id):
        owner, shown = self.kept.get(id, (None, None))
        if owner != finder:
            raise Refused(404, "no such thing")
        return shown
