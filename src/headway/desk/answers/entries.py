"""Entries as programs and pages have them: one flat object each, with its proof."""

from headway.desk.json import Json
from headway.ledger.filed import BAR
from headway.ledger.listing import After, Asked, Page, listed
from headway.ledger.store import Ledger

__all__ = ["entries", "entry_object"]


def entries(
    ledger: Ledger, asked: Asked, after: After | None, limit: int
) -> tuple[list[Json], After | None]:
    """So many of the entries that are wanted, and where the next page begins."""
    page: Page = listed(ledger, asked, after, limit)
    return [entry_object(row) for row in page.rows], page.after


def entry_object(row: Json) -> Json:
    """An entry with the report that it stands in, its words and where they stand."""
    made = {
        "id": row["id"],
        "sort": row["sort"],
        "kind": row["kind"],
        "status": row["status"],
        "valence": row["valence"],
        "actors": row["actors"],
        "towards": row["towards"],
        "about": row["about"],
        "words": row["words"],
        "span": row["span"],
        "date": row["date"],
        "day": row["day"] or None,
        "place": row["where"],
        "confidence": row["confidence"],
        "verdict": row["verdict"],
        "article": row["article"],
        "report": row["report"],
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
        "url": row["url"],
    }
    filed = "parties" in row
    return made | {
        "parties": names_in(row["parties"]) if filed else None,
        "issues": names_in(row["issues"]) if filed else None,
    }


def names_in(barred: str) -> list[str]:
    """The names in a text like "|Arland|Cresk|"."""
    return [name for name in barred.split(BAR) if name]
