"""The road of a report: read → extract → resolve, in one place.

`code` makes the entries of one article and is pure; `carry` takes a capture the whole way.
"""

from headway.extract.nlp import load_nlp, nlp_version
from headway.model.article import Article, Capture
from headway.model.entry import Entries, Reader
from headway.read.article import read

__all__ = ["Road"]


class Road:
    """A loaded reader: make one, then send any number of reports along it."""

    def __init__(self) -> None:
        self.nlp = load_nlp()
        self.reader = Reader(name="rules", version=f"1+{nlp_version(self.nlp)}")

    def code(self, article: Article) -> Entries:
        """The entries of one article."""
        return Entries(article=article, reader=self.reader)

    def carry(self, capture: Capture) -> Entries:
        """The entries of one capture; `SourceError` when it cannot be read."""
        return self.code(read(capture))
