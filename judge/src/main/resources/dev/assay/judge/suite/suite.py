# SPDX-License-Identifier: Apache-2.0
"""Runs the tests below the working directory with pytest and reports each one on standard output.

A line a test: outcome, file, line, name and message, the last two in base64, with tabs between;
"end" is the last. What the tests print goes to standard error. Nothing here is trusted: the tests
share the process and may do with it what they like.
"""
import base64
import os
import sys

report = os.fdopen(os.dup(1), "wb", buffering=0)
os.dup2(2, 1)
sys.stdout.reconfigure(line_buffering=True)
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
sys.path.insert(0, os.getcwd())

import pytest  # noqa: E402  (what it prints while it loads is no report)


def text(value):
    return base64.b64encode(str(value)[:4000].encode("utf-8", "replace")).decode()


def tell(outcome, file, line, name, message):
    fields = [outcome, file, str(line), text(name), text(message)]
    report.write(("\t".join(fields) + "\n").encode())


def own(path):
    """A path below the working directory as the candidate knows it; nothing for any other."""
    relative = os.path.relpath(path, os.getcwd())
    return "" if relative.startswith("..") else relative


def complaint(trace):
    """What is wrong with a file that could not be loaded, without the way there."""
    said = [line[1:].strip() for line in trace.splitlines() if line.startswith("E")]
    return "\n".join(said) if said else trace.strip().split("\n")[-1]


def place(found, nodeid):
    """The last line of the test's own file on the way to the failure, and what was said there."""
    file = nodeid.split("::")[0]
    crash = getattr(found.longrepr, "reprcrash", None)
    message = crash.message if crash else complaint(str(found.longrepr or ""))
    line = crash.lineno if crash and own(crash.path) == file else 0
    traceback = getattr(found.longrepr, "reprtraceback", None)
    for entry in getattr(traceback, "reprentries", []):
        where = getattr(entry, "reprfileloc", None)
        if where and own(where.path) == file:
            line = where.lineno
    return file, line, message


class Reporter:
    @pytest.hookimpl(tryfirst=True)
    def pytest_report_teststatus(self, report, config):
        return report.outcome, "", ""  # no dots among what the tests print

    def pytest_runtest_logreport(self, report):
        name = report.nodeid.split("::", 1)[-1]
        if report.skipped:
            tell("skipped", *place(report, report.nodeid)[:2], name, "")
        elif report.failed:
            file, line, message = place(report, report.nodeid)
            tell("failed", file, line, name, message)
        elif report.when == "call":
            tell("passed", report.nodeid.split("::")[0], (report.location[1] or 0) + 1, name, "")

    def pytest_collectreport(self, report):
        if report.failed:
            file, line, message = place(report, report.nodeid)
            tell("failed", file, line, file, message)


pytest.main(
    ["-p", "no:cacheprovider", "-s", "--tb=short", "-qq", "--no-header", "--no-summary"]
    + ["--continue-on-collection-errors", "-c", os.devnull, "--rootdir", "."],
    plugins=[Reporter()],
)
report.write(b"end\n")
report.close()
os._exit(0)
