"""What members keep."""
from database import rows
from fields import Refused


class Entries:
    def make(self, member, hive, words):
        return rows("insert into entries (member, hive, words) values (%s, %s, %s) returning id, hive, words",
                    member, hive, words)[0]

    def show(self, member, id):
        return one(rows("select id, hive, words from entries where id = %s and member = %s", id, member))

    def change(self, member, id, words):
        return one(rows("update entries set words = %s where id = %s and member = %s returning id, hive, words",
                        words, id, member))

    def delete(self, member, id):
        return one(rows("delete from entries where id = %s and member = %s returning id, hive, words", id, member))

    def page(self, member, limit, before):
        """Asks for one more than the page has room for: whether it is there tells whether a page follows."""
        found = rows("select id, hive, words from entries where member = %s and id < %s order by id desc limit %s",
                     member, before, limit + 1)
        entries = found[:limit]
        return {"entries": entries, "next": entries[-1]["id"] if len(found) > limit else None}


def one(found):
    if not found:
        raise Refused(404, "there is no such entry")
    return found[0]
