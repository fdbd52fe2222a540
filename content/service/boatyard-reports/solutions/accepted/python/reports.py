"""Damage reports."""
import html
import itertools
import threading


class Refused(Exception):
    """Raise it to answer with a status and {"error": message}."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status, self.message = status, message


class Reports:
    def __init__(self):
        self.lock = threading.Lock()
        self.numbers = itertools.count(1)
        self.reports = {}
        self.sent = {}

    def handle(self, member, method, parts, query, body, key):
        with self.lock:
            match [method, *parts]:
                case ["POST"]:
                    return 201, shown(self.make(member, body, key))
                case ["GET"]:
                    return 200, [shown(r) for r in self.reports.values()
                                 if r["owner"] == member and query.get("boat", r["boat"]) == r["boat"]]
                case ["GET", id]:
                    return 200, shown(self.own(member, id))
                case ["PUT", id]:
                    report = self.own(member, id)
                    report["words"] = text(body, "words", 2000)
                    return 200, shown(report)
                case ["DELETE", id]:
                    report = self.own(member, id)
                    del self.reports[id]
                    return 200, shown(report)
                case ["POST", id, "close"]:
                    report = self.own(member, id)
                    report["state"] = "closed"
                    return 200, shown(report)
                case ["GET", id, "page"]:
                    report = self.own(member, id)
                    return 200, f"<h1>{html.escape(report['boat'])}</h1><p>{html.escape(report['words'])}</p>"
        raise Refused(404, "nothing is here")

    def make(self, member, body, key):
        report = {"owner": member, "id": f"r{next(self.numbers)}", "boat": text(body, "boat", 40),
                  "words": text(body, "words", 2000), "state": "open"}
        if key and (member, key) in self.sent:
            return self.sent[member, key]
        self.reports[report["id"]] = report
        if key:
            self.sent[member, key] = report
        return report

    def own(self, member, id):
        report = self.reports.get(id)
        if not report or report["owner"] != member:
            raise Refused(404, "no such report")
        return report


def text(body, field, most):
    value = body.get(field)
    if not isinstance(value, str) or not 0 < len(value) <= most or any(0xD800 <= ord(c) < 0xE000 for c in value):
        raise Refused(400, f"{field} is text of 1 to {most} characters")
    return value


def shown(report):
    return {field: report[field] for field in ("id", "boat", "words", "state")}
