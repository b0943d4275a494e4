"""Entries to be checked as cards: the words in their sentence, and what was read."""

from collections.abc import Sequence

from headway.desk.json import Json
from headway.follow.sentences import Sentences
from headway.ledger.queue import Place, Queued, queued, the_queued
from headway.ledger.store import Ledger
from headway.model.kinds import EntrySort
from headway.model.span import Span

__all__ = ["card", "cards", "place_of", "written"]

LONGEST = 900  # characters of one piece of a card: what is longer is cut
AROUND = 300  # characters of the sentence before, and of what follows
MADE_BY = ("actor", "participants", "speaker")  # the first that somebody plays


def cards(ledger: Ledger, asked: Queued, after: Place | None, limit: int) -> list[Json]:
    """So many of the cards, the least sure first, from behind a place."""
    return [card_of(row) for row in queued(ledger, asked, after, limit)]


def card(ledger: Ledger, entry: str) -> Json | None:
    """The card of one entry; None where it is not shown."""
    row = the_queued(ledger, entry)
    return card_of(row) if row is not None else None


def card_of(row: Json) -> Json:
    """What a person needs to see to judge an entry at a glance."""
    parts: dict[str, list[str]] = row["parts"]
    who = next((parts[role] for role in MADE_BY if role in parts), [])
    is_move = row["sort"] == EntrySort.MOVE
    towards = parts.get("recipient" if is_move else "addressee", [])
    voice = parts.get("speaker", []) if is_move else []
    return around(row["text"], row["span"]) | {
        "id": row["id"],
        "article": row["article"],
        "place": written((row["confidence"] or 0.0, row["id"])),
        "is_move": is_move,
        "kind": row["kind"],
        "status": row["status"],
        "valence": row["valence"],
        "who": who,
        "towards": towards,
        "voice": [name for name in voice if name not in who],
        "about": row["about"],
        "date": row["date"],
        "where": row["where"],
        "sure": round(100 * (row["confidence"] or 0.0)),
        "title": row["title"],
        "outlet": row["outlet"],
        "published": row["published"],
    }


def around(text: str, span: Sequence[int] | None) -> Json:
    """The words, the rest of their sentence, and the sentence before it."""
    own = Span(*span) if span else Span(0, min(len(text), AROUND))
    sentences = Sentences(text)
    whole = sentences.around(own)
    last = len(text[: whole.start].rstrip())
    lead = sentences.around(Span(last - 1, last)).of(text) if last else ""
    return {
        "lead": tail(lead, AROUND),
        "before": tail(text[whole.start : own.start], AROUND),
        "words": head(own.of(text), LONGEST),
        "behind": head(text[own.end : whole.end], AROUND),
    }


def tail(words: str, most: int) -> str:
    """The end of the words, where there are more letters than that."""
    return words if len(words) <= most else "… " + words[-most:].partition(" ")[2]


def head(words: str, most: int) -> str:
    """The beginning of the words, where there are more letters than that."""
    return words if len(words) <= most else words[:most].rpartition(" ")[0] + " …"


def written(place: Place) -> str:
    """A place of the queue in an address: "0.31,96f5c2ea1b99bd89"."""
    return f"{place[0]!r},{place[1]}"


def place_of(words: str) -> Place | None:
    """The place that is written so; None: it is none, and the queue begins anew."""
    sure, comma, entry = words.partition(",")
    try:
        return (float(sure), entry) if comma and entry.isalnum() else None
    except ValueError:
        return None
