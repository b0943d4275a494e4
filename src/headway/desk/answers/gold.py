"""Corrections given away as gold."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from headway.evaluate.kept import kept_gold
from headway.ledger.store import Ledger
from headway.serve.gold import gold_json, record_line

__all__ = ["gold_of"]

NAME = "corrections"


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
