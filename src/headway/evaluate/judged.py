"""Gold out of corrections: what persons have confirmed, changed, added and rejected.

Of a report in which every move was judged all that a reader finds counts; of another
only what touches a judged one (docs/decisions/0030-gold-from-corrections.md).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from headway.model.actor import Actor, ActorId, Mention
from headway.model.correction import Correction, proof_of, standing
from headway.model.entry import Entries, EntryId, Move, Statement
from headway.model.gold import (
    GoldMove,
    GoldReport,
    GoldStatement,
    Names,
    Nothing,
    Side,
)
from headway.model.kinds import ActorKind, EntrySort, Verdict

__all__ = ["judged"]

MEASURED = (EntrySort.MOVE, EntrySort.STATEMENT)
Known = Mapping[ActorId, Actor]


def judged(
    read: Entries, shown: Entries, corrections: Sequence[Correction]
) -> GoldReport | None:
    """A report as gold; None where nobody has judged a move or statement of it.

    `read` is the report as the machine reads it now, `shown` as it is corrected.
    """
    last = {said.entry: said for said in standing(corrections) if said.sort in MEASURED}
    if not last:
        return None
    known = {actor.id: actor for actor in shown.actors}
    moves = [move for move in shown.moves if move.id in last]
    return GoldReport(
        id=shown.article.sha256,
        sha256=shown.article.sha256,
        parties=tuple(sides(moves, known)),
        moves=tuple(gold_move(move, known) for move in moves),
        statements=tuple(
            gold_statement(said, known) for said in shown.statements if said.id in last
        ),
        none=tuple(nothing(s) for s in last.values() if s.verdict is Verdict.REJECT),
        whole=is_whole(read, last),
    )


def is_whole(read: Entries, last: Mapping[EntryId, Correction]) -> bool:
    """Whether every move that the machine reads was judged."""
    return bool(read.moves) and all(move.id in last for move in read.moves)


def gold_move(move: Move, known: Known) -> GoldMove:
    """A move with all names of those who play a part."""
    return GoldMove(
        kind=move.kind,
        span=move.evidence,
        actor=names_of(move.actor, known),
        participants=tuple(names_of(one, known) for one in move.participants),
        recipient=names_of(move.recipient, known),
        speaker=names_of(move.speaker, known),
        about=move.about,
        status=move.status,
        valence=move.valence,
        date=str(move.date) if move.date else None,
        place=move.place,
    )


def gold_statement(said: Statement, known: Known) -> GoldStatement:
    """A statement with all names of its speaker."""
    return GoldStatement(content=said.content, speaker=names_of(said.speaker, known))


def nothing(said: Correction) -> Nothing:
    """Where a rejected entry was read."""
    kind = said.then.kind if isinstance(said.then, Move) else None
    return Nothing(sort=said.sort.value, spans=proof_of(said.then), kind=kind)


def names_of(mention: Mention | None, known: Known) -> Names:
    """The names of an actor, that of its party first; the report itself is one."""
    if mention is None:
        return ()
    actor = known.get(mention.actor)
    if actor is None:
        return (ActorKind.REPORTER.value,)
    named = filter(None, (actor.party, actor.name, *actor.aliases))
    return tuple(dict.fromkeys(named))


def sides(moves: Iterable[Move], known: Known) -> Iterator[Side]:
    """The parties for which those act who make or are meant by the moves."""
    named: dict[str, list[str]] = {}
    for move in moves:
        for mention in (move.actor, *move.participants, move.recipient):
            actor = known.get(mention.actor) if mention else None
            if actor is not None and actor.party:
                named.setdefault(actor.party, []).extend((actor.name, *actor.aliases))
    for party, others in named.items():
        aliases = (name for name in dict.fromkeys(others) if name != party)
        yield Side(name=party, aliases=tuple(aliases))
