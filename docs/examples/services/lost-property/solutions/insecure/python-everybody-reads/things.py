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
        if not thing.get("what"):
            raise Refused(400, "what is it?")
        shown = {"id": secrets.token_hex(8), "what": thing.get("what"), "where": thing.get("where")}
        self.kept[shown["id"]] = (finder, shown)
        return shown

    def show(self, finder, id):
        return self.any(finder, id)

    def remove(self, finder, id):
        self.of(finder, id)
        del self.kept[id]

    def of(self, finder, id):
        owner, shown = self.kept.get(id, (None, None))
        if owner != finder:
            raise Refused(404, "no such thing")
        return shown

    def any(self, finder, id):
        if id not in self.kept:
            raise Refused(404, "no such thing")
        return self.kept[id][1]
