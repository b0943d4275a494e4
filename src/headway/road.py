"""The road of a report: read → extract → resolve, in one place.

`code` makes the entries of one article and is pure; `carry` takes a capture the whole
way.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from headway.coding import asking_version, coding_version, looking_version
from headway.dossier.words import KnownWords, load_words
from headway.extract.asked.reader import AskedReader
from headway.extract.coref.network import load_coreference
from headway.extract.learnt.reader import Network, load_network
from headway.extract.nlp import load_nlp, nlp_version
from headway.extract.reader import Extractor
from headway.extract.reasons import reasons_for
from headway.lexicon.channels import load_channels
from headway.lexicon.cues import load_cues
from headway.lexicon.moves import load_moves
from headway.model.article import Article, Capture
from headway.model.entry import Doubt, Entries, Move, Reader
from headway.model.kinds import DoubtKind
from headway.model.reasons import Reasons
from headway.model.span import Span
from headway.read.article import read
from headway.read.dateline import filed_on
from headway.read.language import UNDETERMINED
from headway.resolve.settle import settle, staged

__all__ = ["Road", "dated"]


class Road:
    """A loaded reader: make one, then send any number of reports along it."""

    def __init__(
        self,
        words: KnownWords | None = None,
        network: Network | None = None,
        asked: AskedReader | None = None,
    ) -> None:
        """`words` are those of a dossier; None: Headway's own alone.

        `network` is another than the one that the package carries. `asked` lets a
        language model read statements and moves; None: none is asked.
        """
        nlp, words = load_nlp(), words or load_words()
        self.names = words.knowledge()
        self.extractor = Extractor(
            nlp,
            names=self.names,
            cues=load_cues(),
            moves=load_moves(),
            channels=load_channels(),
            network=network or load_network(),
            coreference=load_coreference(),
            second=asked,
        )
        self.reader = reader_of(nlp_version(nlp), words.mark, asked)
        self.sparing = self.reader.spared(looking_version())

    def code(self, article: Article, kept: Sequence[Span] | None = None) -> Entries:
        """The entries of one article; none, with a doubt, if it is not in English.

        Days are counted from the one on which it was filed, else from its publication.
        `kept` are the sentences that a first look keeps, in text order: nothing is
        read outside of them, and the reader's version says so. None: the whole article
        is read.

        Raises `SourceError` where a language model is asked and does not answer.
        """
        reader = self.reader if kept is None else self.sparing
        if article.language != "en":
            reason = unread(article.language)
            doubt = Doubt(kind=DoubtKind.LANGUAGE, reason=reason)
            return Entries(article=article, reader=reader, doubts=(doubt,))
        reading = self.extractor.read(article, kept)
        made = settle(dated(article), reading, reader, self.names)
        return replace(made, article=article, doubts=(*undated(article), *made.doubts))

    def forgetting(self) -> AbstractContextManager[object]:
        """A block behind which words that were new within it are forgotten.

        Without it the pipeline remembers every word that it has ever met.
        """
        return self.extractor.nlp.memory_zone()

    def reasons(
        self, article: Article, moves: Sequence[Move]
    ) -> Iterator[Reasons | None]:
        """Why each move is read so; None for one that this reader does not read."""
        sight = self.extractor.look(article.text)
        read = self.extractor.candidates(sight)
        reading = self.extractor.reading(sight, article.boilerplate)
        named = staged(dated(article), reading, self.names).settler.named
        for move in moves:
            found = reasons_for(sight, read, move.kind, move.evidence)
            yield found and replace(
                found,
                actors=tuple(replace(f, name=named(f)) for f in found.actors),
                recipients=tuple(replace(f, name=named(f)) for f in found.recipients),
            )

    def carry(self, capture: Capture) -> Entries:
        """The entries of one capture; `SourceError` when it cannot be read."""
        return self.code(read(capture))


def reader_of(parser: str, mark: str, asked: AskedReader | None) -> Reader:
    """Who reads: our own reader, or a language model by its name."""
    if asked is None:
        return Reader(name="rules+network", version=coding_version(parser) + mark)
    return Reader(name="llm", version=asking_version(parser, asked.model) + mark)


def dated(article: Article) -> Article:
    """The article with the day from which its own days are counted."""
    return replace(article, published=filed_on(article) or article.published)


def undated(article: Article) -> Iterator[Doubt]:
    """A doubt where the report is given a date that nobody can read."""
    if article.published is None and article.unread_date is not None:
        reason = (
            f'no day of publication is read in the date "{article.unread_date}": '
            "write it as 2022-01-13, or give --date"
        )
        yield Doubt(kind=DoubtKind.NO_DATE, reason=reason)


def unread(language: str) -> str:
    """Why a report that is not in English gives no entries."""
    if language == UNDETERMINED:
        return "the report is too short or too odd to tell its language, not read"
    return f"the report is in another language ({language}), not read"
