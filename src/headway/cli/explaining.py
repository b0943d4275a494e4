"""The work of `headway explain`: the entry is read anew, and the weighing laid open."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from headway.cli.asked import ledger_to_read
from headway.cli.choosing import the_entry
from headway.cli.writing import opened
from headway.dossier.words import load_words
from headway.model.correction import Correction, entries_in, standing
from headway.model.entry import (
    Channel,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
)
from headway.road import Road
from headway.serve.corrections import correction_object, correction_words
from headway.serve.reasons import (
    reason_of_channel,
    reasons_of_move,
    reasons_of_statement,
    told,
)

__all__ = ["print_reasons"]

MOVE = "move"
Made = Meeting | Proposal | Channel


def print_reasons(
    address: str, wanted: str, dossier: Path | None, *, as_json: bool
) -> None:
    """Print who has corrected an entry of a ledger, and why it was read so.

    Raises `LedgerError` where there is no such entry, `UsageError` where several begin
    so.
    """
    ledger = ledger_to_read(address)
    entry, sha256 = the_entry(ledger, wanted)
    held = ledger.as_read(sha256) or ledger.report(sha256)
    said = [c for c in standing(ledger.corrections(sha256)) if c.entry == entry]
    if not any(entry == one.id for one in entries_in(held)):
        print_corrections(said, as_json=as_json)
        return
    road = Road(load_words(dossier))
    if held.reader != road.reader:
        print(
            f"headway: another reader made this entry ({held.reader.version}); what "
            f"follows is how this one reads it ({road.reader.version})",
            file=sys.stderr,
        )
    print_corrections(said, as_json=as_json)
    with opened(None) as out:
        for line in (
            as_objects(road, held, entry) if as_json else lines(road, held, entry)
        ):
            out.write(f"{line}\n")


def print_corrections(said: Iterable[Correction], *, as_json: bool) -> None:
    """Print what persons say of the entry; what the machine read comes after it."""
    with opened(None, clean=not as_json) as out:
        for one in said:
            told_ = {"correction": correction_object(one)}
            line = json.dumps(told_, ensure_ascii=False)
            out.write(f"{line if as_json else correction_words(one)}\n")


def lines(road: Road, held: Entries, entry: EntryId) -> Iterator[str]:
    """The reasons for a person to read."""
    for statement in held.statements:
        if statement.id == entry:
            yield from reasons_of_statement(held, statement)
            return
    for channel in held.channels:
        if channel.id == entry:
            yield reason_of_channel(held, channel)
    kind, moves = made_of(held, entry)
    if kind != MOVE:
        yield told(kind, len(moves))
    for move, found in zip(moves, road.reasons(held.article, moves), strict=True):
        if found is None:
            yield f"{move.kind} {move.id}: this reader does not read it any more"
        else:
            yield from reasons_of_move(held, move, found)


def as_objects(road: Road, held: Entries, entry: EntryId) -> Iterator[str]:
    """The reasons as JSON, one object a line."""
    for statement in held.statements:
        if statement.id == entry:
            told_ = {"statement": entry, "reasons": asdict(statement)}
            yield json.dumps(told_, ensure_ascii=False, default=str)
    _, moves = made_of(held, entry)
    for move, found in zip(moves, road.reasons(held.article, moves), strict=True):
        reasons = asdict(found) if found else None
        yield json.dumps({"move": move.id, "reasons": reasons}, ensure_ascii=False)


def made_of(held: Entries, entry: EntryId) -> tuple[str, list[Move]]:
    """What sort of entry it is, and the moves that it is, or is made of."""
    made: dict[str, Sequence[Made]] = {
        "meeting": held.meetings,
        "proposal": held.proposals,
        "channel": held.channels,
    }
    for kind, entries in made.items():
        for one in entries:
            if one.id == entry:
                return kind, [m for m in held.moves if m.id in one.moves]
    return MOVE, [m for m in held.moves if m.id == entry]
