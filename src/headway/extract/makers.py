"""Who makes a move, and to whom: what the network and the parse say of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from headway.extract.candidates import Candidate
from headway.extract.cast import Cast
from headway.extract.clauses import conjuncts, subjects
from headway.extract.frames import fillers
from headway.extract.learnt.movejudge import Shares
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["Makers", "makers"]

TOGETHER = {MoveKind.MEET, MoveKind.ACCEPT}  # several may make such a move as one
FIRST_PERSON = {"i", "we"}
PRESENT = 0.15  # the share from which a mention is one of several who make it


@dataclass(frozen=True, slots=True)
class Makers:
    """The heads of the mentions that fill the parts of a move, makers in text order."""

    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    reporter: bool = False  # whether it is the report's own verdict


def makers(cast: Cast, candidate: Candidate) -> Makers:
    """Whoever the network finds likeliest, and those that the parse joins to them.

    A meeting has all who are likely to take part, and whom it is with.
    """
    doc, actor, kind = cast.doc, candidate.actor, candidate.kind
    first = [t for i in best(actor) for t in conjuncts(doc[i])]
    asked = heads(cast, [doc[i] for i in best(candidate.recipient)])
    if spoken := speaking(candidate, first):
        first = [spoken]
    named = heads(cast, first)
    if kind in TOGETHER:
        likely = several(actor) if first else []
        named |= heads(cast, [doc[i] for i in likely]) | together(cast, candidate)
    if kind is MoveKind.MEET and named:
        named |= asked
    return Makers(
        actors=tuple(sorted(named)),
        recipients=tuple(head for head in asked if head not in named),
        reporter=actor.reporter > max(actor.nobody, *actor.heads.values(), 0.0),
    )


def best(shares: Shares) -> list[int]:
    """The likeliest head, unless it is likelier that none near by is it."""
    most = max(shares.heads, key=lambda n: shares.heads[n], default=None)
    if most is None:
        return []
    other = max(shares.nobody, shares.reporter)
    return [most] if shares.heads[most] > other else []


def speaking(candidate: Candidate, first: Sequence[Token]) -> Token | None:
    """The "we" of a clause whose maker is somebody outside of it: whoever speaks.

    "“*We* reject the plan,” Iranian envoy Ann Other said": her side, not she alone.
    """
    within = (Span(t.idx, t.idx + len(t)) for t in first)
    if not first or any(candidate.evidence.holds(span) for span in within):
        return None
    told = candidate.token.pos_ in {"VERB", "AUX"}
    doers = subjects(candidate.token) if told else ()
    return next((t for t in doers if t.lower_ in FIRST_PERSON), None)


def several(shares: Shares) -> list[int]:
    """All heads that are likely to take part."""
    return [n for n, share in shares.heads.items() if share >= PRESENT]


def together(cast: Cast, candidate: Candidate) -> dict[Span, None]:
    """Everyone who fills a relation of an entry whose move several make as one."""
    relations = candidate.entry.together if candidate.entry else ()
    return heads(cast, [t for r in relations for t in fillers(candidate.token, r)])


def heads(cast: Cast, tokens: Iterable[Token]) -> dict[Span, None]:
    """The heads of the mentions that the tokens head, each once, in order."""
    mentions = (cast.of(token) for token in tokens)
    return {mention.head: None for mention in mentions if mention is not None}
