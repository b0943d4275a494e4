"""Corrections at the desk: undone, and given away as gold."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from headway.desk.answers.judging import signature
from headway.editing import editor_of, finder_in
from headway.errors import UsageError
from headway.evaluate.kept import kept_gold
from headway.ledger.history import Wanted, history
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.serve.gold import gold_json, record_line

__all__ = ["gold_of", "undo"]

NAME = "corrections"


def undo(ledger: Ledger, entry: EntryId, number: int, by: str) -> None:
    """Withdraw the correction with this number, which is the latest of its entry.

    Raises `UsageError` where it is not, or not any more.
    """
    found = history(ledger, Wanted(), number + 1, 1)
    said = found[0] if found else None
    if said is None or said.correction.number != number or not said.is_last:
        raise UsageError(
            f"correction {number} is not the latest of its entry any more: see below"
        )
    if said.report is None or said.correction.entry != entry:
        raise UsageError(f"correction {number} is about no entry that is held here")
    editor = editor_of(ledger, said.correction.article, finder_in(ledger))
    ledger.correct(editor.withdraw(entry, signature(by)))


def gold_of(ledger: Ledger) -> bytes:
    """All corrections as gold: an archive with the reports and what is said of them."""
    kept = list(kept_gold(ledger))
    records = "".join(record_line(one.read.article) for one in kept)
    said = json.dumps([gold_json(one.gold) for one in kept], ensure_ascii=False)
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        archive.writestr(f"{NAME}.jsonl", records)
        archive.writestr(f"{NAME}.gold.json", said + "\n")
    return packed.getvalue()
