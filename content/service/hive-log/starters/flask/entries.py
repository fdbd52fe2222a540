"""What members keep: {"id", "hive", "words"}. This is what you write."""
from database import rows, update
from fields import Refused


class Entries:
    def make(self, member, hive, words):
        raise Refused(501, "not written yet")

    def show(self, member, id):
        raise Refused(501, "not written yet")

    def change(self, member, id, words):
        raise Refused(501, "not written yet")

    def delete(self, member, id):
        raise Refused(501, "not written yet")

    def page(self, member, limit, before):
        """A page, {"entries", "next"}.

        limit   the most entries, 1 to 50
        before  what the page before had as next; a number greater than any id for the first page
        """
        raise Refused(501, "not written yet")
