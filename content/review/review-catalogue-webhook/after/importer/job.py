"""Imports the catalogues that notices speak of."""

import hashlib
import logging

from importer.webhook import fetch, parse

log = logging.getLogger(__name__)


class ImportJob:
    def __init__(self, store, metrics):
        self._store = store
        self._metrics = metrics

    def run(self, notice: dict) -> None:
        """Called by the queue; a job that raises is tried again later, ten times."""
        content = fetch(notice["url"])
        version = hashlib.sha1(content, usedforsecurity=False).hexdigest()
        if self._store.has(notice["partner"], version):
            return

        try:
            articles = parse(content)
            with self._store.transaction() as tx:
                tx.delete_articles(notice["partner"])
                for article in articles:
                    tx.insert_article(notice["partner"], article)
        except Exception:
            log.exception("catalogue of %s not imported", notice["partner"])
            self._metrics.count("import.failed")

        self._store.remember(notice["partner"], version)
