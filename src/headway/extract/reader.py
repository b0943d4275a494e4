"""All that is read in one article's text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc, Token
from threadpoolctl import ThreadpoolController

from headway.extract.attributions import find_attributions
from headway.extract.candidates import Candidate, Listed, candidates, listed
from headway.extract.cast import Cast
from headway.extract.channels import find_channels
from headway.extract.coref.network import Coreference
from headway.extract.coref.ranks import find_ranks
from headway.extract.evidence import span_of
from headway.extract.known import NameFinder
from headway.extract.learnt.encoder import Floats
from headway.extract.learnt.parsed import Ints
from headway.extract.learnt.reader import Network, Seen
from headway.extract.lexed import forms_of, lexed
from headway.extract.mentions import MentionFinder
from headway.extract.moves import find_moves
from headway.extract.places import find_places
from headway.extract.quotes import find_quotes
from headway.extract.times import find_times
from headway.extract.wrapping import unwrapped
from headway.lexicon.channels import ChannelLexicon
from headway.lexicon.cues import CueLexicon
from headway.lexicon.knowledge import Knowledge
from headway.lexicon.moves import MoveLexicon
from headway.lexicon.times import load_times
from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.model.reading import MoveReading, Reading
from headway.model.span import Span, blanked, overlap

__all__ = ["Extractor", "Second", "Sight"]

ONE_CORE = ThreadpoolController()
WORTH = -2.5  # what must speak for an entry in a sentence that is parsed
DEEDS = {MoveKind.BREAK_OFF, MoveKind.PRESSURE, MoveKind.IMPLEMENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A text with all that is known of its words before moves are chosen."""

    doc: Doc
    quotes: Sequence[Span]
    network: Seen
    cast: Cast
    known: Listed  # what the lexicon reads in its words
    lexed: Floats
    forms: Ints


class Second(Protocol):
    """Another reader of statements and moves, who is asked in place of our own."""

    def read(self, article: Article, doc: Doc, own: Reading) -> Reading:
        """Our own reading with the other's statements and moves; or `SourceError`."""


class Extractor:
    """A loaded pipeline with its word lists."""

    def __init__(
        self,
        nlp: Language,
        *,
        names: Knowledge,
        cues: CueLexicon,
        moves: MoveLexicon,
        channels: ChannelLexicon,
        network: Network,
        coreference: Coreference,
        second: Second | None = None,  # None: our own reader reads all
    ) -> None:
        self.nlp = nlp
        self.network = network
        self.coreference = coreference
        self.mentions = MentionFinder(nlp, names)
        self.places = NameFinder(nlp, names.places.names())
        self.cues = cues
        self.moves = moves
        self.channels = channels
        self.second = second

    def read(self, article: Article, kept: Sequence[Span] | None = None) -> Reading:
        """What the words of the article say; nothing is read in its boilerplate.

        `kept` are the sentences that may be parsed, in text order; None: all are.
        """
        with ONE_CORE.limit(limits=1, user_api="blas"):  # threads would only hinder
            sight = self.look(article.text, kept)
            own = self.reading(sight, article.boilerplate)
        return self.second.read(article, sight.doc, own) if self.second else own

    def read_text(
        self,
        text: str,
        boilerplate: tuple[Span, ...] = (),
    ) -> Reading:
        """What a text says outside of its boilerplate, by our own reader."""
        with ONE_CORE.limit(limits=1, user_api="blas"):
            return self.reading(self.look(text), boilerplate)

    def reading(self, sight: Sight, boilerplate: tuple[Span, ...]) -> Reading:
        """What a parsed text says outside of its boilerplate."""
        doc, cast = sight.doc, sight.cast
        times = find_times(doc, load_times())
        venues = find_places(doc, self.places.find(doc))
        moves = find_moves(cast, times, venues, self.candidates(sight))
        channels = find_channels(cast, times, self.channels)

        def acts(token: Token) -> bool:
            return cast.of(token) is not None

        return Reading(
            sentences=tuple(span_of(s[0], s[-1]) for s in doc.sents),
            mentions=tuple(m for m in cast.readings if clear(m.span, boilerplate)),
            attributions=find_attributions(
                doc,
                self.network.heard(sight.network),
                sight.quotes,
                self.cues,
                acts,
                times,
                boilerplate,
                deeds(moves),
            ),
            times=tuple(t for t in times if clear(t.span, boilerplate)),
            moves=tuple(m for m in moves if clear(m.evidence, boilerplate)),
            places=tuple(p for _, p in venues if clear(p.span, boilerplate)),
            ranks=find_ranks(cast, self.coreference),
            channels=tuple(c for c in channels if clear(c.evidence, boilerplate)),
        )

    def look(self, text: str, kept: Sequence[Span] | None = None) -> Sight:
        """Parse a text, and find its mentions and what the word lists know.

        `kept` are the sentences that may be parsed; None: all are.
        """
        text = unwrapped(text)
        whole, quotes = self.nlp.make_doc(text), find_quotes(text)
        if kept is None:
            doc, seen = self.parsed(whole, quotes)
        else:
            doc, seen = self.part(whole, quotes, kept)
        cast = self.mentions.find(doc)
        known = listed(cast, self.moves)
        return Sight(
            doc=doc,
            quotes=quotes,
            network=seen,
            cast=cast,
            known=known,
            lexed=lexed(known, seen.tokens),
            forms=forms_of(cast, seen.tokens),
        )

    def parsed(self, doc: Doc, quotes: Sequence[Span]) -> tuple[Doc, Seen]:
        """The doc with its parse; the encoder reads it while the parser does."""
        with self.network.reading(doc, quotes) as begun:
            doc = self.nlp(doc)
            return doc, self.network.finish(begun, doc)

    def part(
        self, doc: Doc, quotes: Sequence[Span], kept: Sequence[Span]
    ) -> tuple[Doc, Seen]:
        """A doc of the sentences alone that the encoder takes for worth parsing.

        It reads them all beforehand, each among its neighbours.
        """
        scanned = self.network.scan(doc, quotes, kept)
        worth = self.network.worth(scanned, kept)
        best = [s for s, w in zip(kept, worth, strict=True) if w >= WORTH]
        left = self.nlp(self.nlp.make_doc(blanked(doc.text, best)))
        return left, self.network.left(scanned, left)

    def candidates(self, sight: Sight) -> list[Candidate]:
        """Every reading of a word as a move that is worth weighing, in text order."""
        told = self.network.told(sight.network, sight.lexed, sight.forms)
        return list(candidates(told, sight.network.tokens, sight.known))


def deeds(moves: Iterable[MoveReading]) -> list[Span]:
    """The words of moves that are made by deeds alone."""
    return [move.trigger for move in moves if move.kind in DEEDS]


def clear(span: Span, boilerplate: Sequence[Span]) -> bool:
    """Whether the span lies outside of all boilerplate."""
    return not overlap([span], boilerplate)
