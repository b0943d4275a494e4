"""Who makes a move, and to whom: what the network and the parse say of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from spacy.tokens import Doc, Token

from headway.extract.candidates import Candidate
from headway.extract.cast import Cast
from headway.extract.clauses import (
    agents,
    conjuncts,
    is_passive,
    objects,
    pobjects,
    subjects,
)
from headway.extract.frames import fillers
from headway.extract.learnt.movejudge import Shares
from headway.model.kinds import MoveKind
from headway.model.reading import Form
from headway.model.span import Span

__all__ = ["Home", "Homes", "Makers", "gathered", "homes_of", "makers"]

TOGETHER = {MoveKind.MEET, MoveKind.ACCEPT}  # several may make such a move as one
FIRST_PERSON = {"i", "we"}
PRESENT = 0.15  # the share from which a mention is one of several who make it
OWNING = {"amod", "compound", "nmod", "poss"}
TIES = {MoveKind.BREAK_OFF, MoveKind.RESUME}  # such a deed may be that of both sides


class Home(NamedTuple):
    """Where a mention is counted: the place of its head, and what it is called."""

    place: int
    name: str


Homes = Mapping[int, Home]
"""The home of each token that heads a mention, by the token's place."""


@dataclass(frozen=True, slots=True)
class Makers:
    """The heads of the mentions that fill the parts of a move, makers in text order."""

    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    reporter: bool = False  # whether it is the report's own verdict


def homes_of(cast: Cast) -> Homes:
    """The homes of all tokens that head mentions."""
    heads = {place: head_of(cast, cast.doc[place]) for place in cast.at}
    names = {head: called(cast, head) for head in set(heads.values())}
    return {place: Home(head, names[head]) for place, head in heads.items()}


def makers(cast: Cast, homes: Homes, candidate: Candidate) -> Makers:
    """Whoever the network finds likeliest, and those that the parse joins to them.

    A meeting has all who are likely to take part, and whom it is with.
    """
    doc, kind = cast.doc, candidate.kind
    actor, recipient = (
        gathered(homes, shares) for shares in (candidate.actor, candidate.recipient)
    )
    likeliest = [t for i in best(actor) for t in conjuncts(doc[i])]
    said = by_whom(cast, candidate.token, kind) or speaking(candidate, likeliest)
    first = said or likeliest
    asked = heads(cast, [doc[i] for i in best(recipient)])
    named = heads(cast, first)
    if kind in TOGETHER:
        likely = several(doc, actor) if first else []
        named |= heads(cast, [doc[i] for i in likely]) | together(cast, candidate)
    if kind is MoveKind.MEET and named:
        named |= asked
    return Makers(
        actors=tuple(sorted(named)),
        recipients=tuple(head for head in asked if head not in named),
        reporter=not first
        and actor.reporter > max(actor.nobody, *actor.heads.values(), 0.0),
    )


def gathered(homes: Homes, shares: Shares) -> Shares:
    """The same shares, with those of one name together at its likeliest head.

    All words of a name count, and all mentions by that name: the network was taught
    that each of them is right.
    """
    found: dict[Home, float] = {}
    for place, share in shares.heads.items():
        home = homes.get(place) or Home(place, str(place))
        found[home] = found.get(home, 0.0) + share
    first: dict[str, int] = {}
    whole: dict[int, float] = {}
    for home in sorted(found, key=lambda h: (-found[h], h.place)):
        place = first.setdefault(home.name, home.place)
        whole[place] = whole.get(place, 0.0) + found[home]
    return replace(shares, heads=whole)


def called(cast: Cast, place: int) -> str:
    """The name by which the mention calls its actor; any other has its place alone."""
    mention = cast.of(cast.doc[place])
    if mention is None or mention.form is not Form.NAME:
        return str(place)
    named = cast.doc.char_span(mention.head.start, mention.head.end)
    return named.text.lower() if named is not None else str(place)


def head_of(cast: Cast, word: Token) -> int:
    """The place of the word that heads the mention; its own where it is in none."""
    mention = cast.of(word)
    whole = mention and cast.doc.char_span(mention.head.start, mention.head.end)
    return whole.root.i if whole else word.i


def by_whom(cast: Cast, token: Token, kind: MoveKind) -> Sequence[Token]:
    """Those whom the words themselves name as the makers.

    "an offer *by Iran*", "the proposal *of Iran*"; and where nobody is said to do it,
    the two sides of a tie: "relations between *Iran* and *Iraq*, which were frozen".
    """
    found: Sequence[Token] = ()
    if token.pos_ == "NOUN":
        owning = ("by", "of") if kind is MoveKind.PROPOSE else ("by",)
        found = [t for word in owning for t in pobjects(token, word)]
    elif kind in TIES and is_passive(token) and not agents(token):
        found = [t for tie in objects(token) for t in pobjects(tie, "between")]
    return [t for t in found if cast.of(t) is not None]


def best(shares: Shares) -> list[int]:
    """The likeliest head, unless it is likelier that none near by is it."""
    most = max(shares.heads, key=lambda n: shares.heads[n], default=None)
    if most is None:
        return []
    other = max(shares.nobody, shares.reporter)
    return [most] if shares.heads[most] > other else []


def speaking(candidate: Candidate, first: Sequence[Token]) -> list[Token]:
    """The "we" of a clause whose maker is somebody outside of it: whoever speaks.

    "“*We* reject the plan,” Iranian envoy Ann Other said": her side, not she alone.
    """
    within = (Span(t.idx, t.idx + len(t)) for t in first)
    if not first or any(candidate.evidence.holds(span) for span in within):
        return []
    told = candidate.token.pos_ in {"VERB", "AUX"}
    doers = subjects(candidate.token) if told else ()
    return [t for t in doers if t.lower_ in FIRST_PERSON][:1]


def several(doc: Doc, shares: Shares) -> list[int]:
    """All heads that are likely to take part, each side once.

    Whoever only says whose another is does not take part beside him: "*Iran's* envoy".
    """
    likely = [n for n, share in shares.heads.items() if share >= PRESENT]
    return [
        n for n in likely if doc[n].dep_ not in OWNING or doc[n].head.i not in likely
    ]


def together(cast: Cast, candidate: Candidate) -> dict[Span, None]:
    """Everyone who fills a relation of an entry whose move several make as one."""
    relations = candidate.entry.together if candidate.entry else ()
    return heads(cast, [t for r in relations for t in fillers(candidate.token, r)])


def heads(cast: Cast, tokens: Iterable[Token]) -> dict[Span, None]:
    """The heads of the mentions that the tokens head, each once, in order."""
    mentions = (cast.of(token) for token in tokens)
    return {mention.head: None for mention in mentions if mention is not None}
