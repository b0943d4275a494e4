"""The work of `headway explain`: the entry is read anew, and the weighing laid open."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from headway.cli.writing import opened
from headway.dossier.words import load_words
from headway.errors import LedgerError, UsageError
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.entry import Entries, EntryId, Move, Statement
from headway.road import Road
from headway.serve.reasons import reasons_of_move, reasons_of_statement, told

__all__ = ["print_reasons"]

DIGITS = re.compile(r"[0-9a-f]{8,16}")


def print_reasons(
    address: str, wanted: str, dossier: Path | None, *, as_json: bool
) -> None:
    """Print why an entry of a ledger was read so.

    Raises `LedgerError` where there is no such entry, `UsageError` where several begin
    so.
    """
    ledger = open_ledger(address, create=False)
    entry, sha256 = the_entry(ledger, wanted)
    held = ledger.report(sha256)
    road = Road(load_words(dossier))
    if held.reader != road.reader:
        print(
            f"headway: another reader made this entry ({held.reader.version}); what "
            f"follows is how this one reads it ({road.reader.version})",
            file=sys.stderr,
        )
    with opened(None) as out:
        for line in (
            as_objects(road, held, entry) if as_json else lines(road, held, entry)
        ):
            out.write(f"{line}\n")


def the_entry(ledger: Ledger, wanted: str) -> tuple[EntryId, str]:
    """The one entry that is meant, and the hash of its report."""
    if not DIGITS.fullmatch(wanted):
        raise UsageError(f"ENTRY {wanted!r}: write eight hexadecimal digits or more")
    found = ledger.holding(wanted)
    if not found:
        raise LedgerError(
            f"{ledger.name}: holds no entry {wanted!r}: see ledger export for the ids"
        )
    if len(found) > 1:
        raise UsageError(
            f"{ledger.name}: {len(found)} entries begin with {wanted!r}: write more of "
            f"it: {', '.join(sorted(found))}"
        )
    return next(iter(found.items()))


def lines(road: Road, held: Entries, entry: EntryId) -> Iterator[str]:
    """The reasons for a person to read."""
    for statement in stated(held, entry):
        yield from reasons_of_statement(held.article, statement)
    kind, moves = made_of(held, entry)
    if kind != "move":
        yield told(kind, len(moves))
    for move in moves:
        reasons = road.reasons(held.article, move)
        if reasons is None:
            yield f"{move.kind} {move.id}: this reader does not read it any more"
        else:
            yield from reasons_of_move(held.article, move, reasons)


def as_objects(road: Road, held: Entries, entry: EntryId) -> Iterator[str]:
    """The reasons as JSON, one object a line."""
    for statement in stated(held, entry):
        yield json.dumps(asdict(statement), ensure_ascii=False, default=str)
    for move in made_of(held, entry)[1]:
        reasons = road.reasons(held.article, move)
        found: dict[str, Any] | None = asdict(reasons) if reasons else None
        yield json.dumps({"move": move.id, "reasons": found}, ensure_ascii=False)


def stated(held: Entries, entry: EntryId) -> list[Statement]:
    """The statement with this id, if it is one."""
    return [one for one in held.statements if one.id == entry]


def made_of(held: Entries, entry: EntryId) -> tuple[str, list[Move]]:
    """What sort of entry it is, and the moves that it is, or is made of."""
    for kind, entries in (("meeting", held.meetings), ("proposal", held.proposals)):
        for one in entries:
            if one.id == entry:
                return kind, [m for m in held.moves if m.id in one.moves]
    return "move", [m for m in held.moves if m.id == entry]
