"""All that is read in one article's text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
from headway.lexicon.channels import ChannelLexicon
from headway.lexicon.cues import CueLexicon
from headway.lexicon.knowledge import Knowledge
from headway.lexicon.moves import MoveLexicon
from headway.lexicon.times import load_times
from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.model.reading import MoveReading, Reading
from headway.model.span import Span, overlap

__all__ = ["Extractor", "Sight"]

ONE_CORE = ThreadpoolController()
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
    ) -> None:
        self.nlp = nlp
        self.network = network
        self.coreference = coreference
        self.mentions = MentionFinder(nlp, names)
        self.places = NameFinder(nlp, names.places.names())
        self.cues = cues
        self.moves = moves
        self.channels = channels

    def read(self, article: Article, left: str | None = None) -> Reading:
        """What the words of the article say; nothing is read in its boilerplate.

        `left` is its text with blanks in the place of what is not to be parsed; None:
        all is.
        """
        return self.read_text(article.text, article.boilerplate, left)

    def read_text(
        self,
        text: str,
        boilerplate: tuple[Span, ...] = (),
        left: str | None = None,
    ) -> Reading:
        """What a text, or what is left of it, says outside of its boilerplate."""
        one_core = ONE_CORE.limit(limits=1, user_api="blas")  # more would only hinder
        with one_core, self.nlp.memory_zone():  # a new word is forgotten with its text
            return self.reading(self.look(text, left), boilerplate)

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

    def look(self, text: str, left: str | None = None) -> Sight:
        """Parse a text, and find its mentions and what the word lists know.

        The encoder of the network reads the text while the parser does. `left` is as
        long as the text, with blanks in the place of what is not to be parsed.
        """
        whole, quotes = self.nlp.make_doc(text), find_quotes(text)
        part = None if left is None else self.nlp.make_doc(left)
        with self.network.reading(whole, quotes, part) as begun:
            doc = self.nlp(whole if part is None else part)
            seen = self.network.finish(begun, doc)
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
