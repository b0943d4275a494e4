"""Gold from a file, as `headway ledger gold` writes it, and as annotators do."""

from typing import Annotated

import msgspec

from headway.errors import UsageError
from headway.model.gold import (
    GoldMove,
    GoldReport,
    GoldStatement,
    Names,
    Nothing,
    Side,
)
from headway.model.kinds import MoveKind, MoveStatus, Outcome, Valence
from headway.model.span import Span

__all__ = ["gold_from"]

Pair = tuple[Annotated[int, msgspec.Meta(ge=0)], int]


class MoveObject(msgspec.Struct):
    """A move as it stands in the file."""

    kind: MoveKind
    span: Pair
    actor: Names = ()
    recipient: Names = ()
    speaker: Names | None = None  # None: nobody but the actor voices it
    participants: tuple[Names, ...] = ()
    about: str | None = None  # None: not said
    status: MoveStatus | None = None  # None: nobody has judged it
    optional: bool = False
    date: str | None = None  # None: not said
    place: str | None = None  # None: not said
    valence: Valence | None = None  # None for every kind but assess


class StatementObject(msgspec.Struct):
    """A statement as it stands in the file."""

    content: tuple[Pair, ...]
    speaker: Names = ()


class NothingObject(msgspec.Struct):
    """What was rejected, as it stands in the file."""

    sort: str
    spans: tuple[Pair, ...]
    kind: MoveKind | None = None  # None: it is no move


class SideObject(msgspec.Struct):
    """A party as it stands in the file."""

    name: str
    aliases: Names = ()


class ReportObject(msgspec.Struct):
    """A report as it stands in the file."""

    id: str
    moves: tuple[MoveObject, ...]
    sha256: str | None = None  # None: it is not said
    parties: tuple[SideObject, ...] = ()
    outcome: Outcome | None = None  # None: nobody has judged it
    statements: tuple[StatementObject, ...] = ()
    none: tuple[NothingObject, ...] = ()
    whole: bool = True


def gold_from(content: bytes, name: str) -> list[GoldReport]:
    """The reports in a file of gold; `UsageError` about `name` where it is none."""
    try:
        found = msgspec.json.decode(content, type=list[ReportObject])
        return list(map(report_of, found))
    except (ValueError, RecursionError) as broken:
        said = str(broken).splitlines()[0]
        raise UsageError(f"{name}: no file of gold: {said}") from broken


def report_of(found: ReportObject) -> GoldReport:
    """The noun of an object."""
    return GoldReport(
        id=found.id,
        sha256=found.sha256,
        parties=tuple(Side(name=o.name, aliases=o.aliases) for o in found.parties),
        outcome=found.outcome,
        moves=tuple(map(move_of, found.moves)),
        statements=tuple(
            GoldStatement(content=spans(one.content), speaker=one.speaker)
            for one in found.statements
        ),
        none=tuple(
            Nothing(sort=one.sort, spans=spans(one.spans), kind=one.kind)
            for one in found.none
        ),
        whole=found.whole,
    )


def move_of(found: MoveObject) -> GoldMove:
    """The noun of a move."""
    said = {name: getattr(found, name) for name in found.__struct_fields__}
    return GoldMove(
        **said | {"span": Span(*found.span), "speaker": found.speaker or ()}
    )


def spans(pairs: tuple[Pair, ...]) -> tuple[Span, ...]:
    """The nouns of spans."""
    return tuple(Span(*pair) for pair in pairs)
