"""Reports: a report with its entries, who else prints it, and one entry's story."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from headway.desk.answers.entries import entry_object
from headway.desk.json import Json
from headway.follow.sentences import Sentences
from headway.ledger.listing import home_of, row_of_entry
from headway.ledger.piled import After, AskedReports, is_held, piled
from headway.ledger.prints import captures_of, printed_with
from headway.ledger.store import Ledger
from headway.model.correction import Correction, Entry, entries_in
from headway.model.entry import Entries
from headway.model.span import Span
from headway.serve.contract import encode, encode_entry
from headway.serve.corrections import correction_object

__all__ = ["entry_story", "report_rows", "report_whole"]

HELD = 32  # reports that are kept at hand
FIELDS = (
    "sha256",
    "id",
    "title",
    "outlet",
    "wire",
    "published",
    "dateline",
    "url",
    "language",
    "outcome",
)


def report_rows(
    ledger: Ledger, asked: AskedReports, after: After | None, limit: int
) -> tuple[list[Json], After | None]:
    """So many of the reports that are wanted, and where the next page begins."""
    pile = piled(ledger, asked, after, limit)
    return [report_object(row) for row in pile.rows], pile.after


def report_object(row: Mapping[str, Any]) -> Json:
    """A report in a line; of another's text it says whose."""
    made = {name: row[name] for name in FIELDS}
    own = row["witness"] in {None, row["sha256"]}
    return made | {
        "witness": None if own else row["witness"],
        "superseded": bool(row["superseded"]),
    }


def report_whole(ledger: Ledger, sha: str, mark: str) -> Json | None:
    """A report as the contract has it, with its prints; None: it is not held.

    `mark` is the ledger's: what is at hand is taken as long as it is the same.
    """
    return at_hand(ledger, sha, mark) if is_held(ledger, sha) else None


@lru_cache(maxsize=HELD)
def at_hand(ledger: Ledger, sha: str, _: str) -> Json:
    """The report, read once as long as nothing is written. Nobody changes it."""
    return encode(ledger.report(sha)) | {
        "prints": [printed(row) for row in printed_with(ledger, sha)],
        "captures": [dict(row) for row in captures_of(ledger, sha)],
    }


def printed(row: Mapping[str, Any]) -> Json:
    """A report that prints the text; databases have their own words for yes and no."""
    said = {name: bool(row[name]) for name in ("first", "superseded")}
    return dict(row) | said


def entry_story(ledger: Ledger, id: str, mark: str) -> Json | None:
    """An entry as it is shown, as the machine reads it, and what persons said of it.

    None: no report that is held has such an entry. `mark` is the ledger's.
    """
    sha = home_of(ledger, id)
    if sha is None:
        return None
    row = row_of_entry(ledger, id)
    shown, read, said = both(ledger, sha, mark)
    span = row["span"] if row else None
    return {
        "id": id,
        "article": sha,
        "report": shown.article.id,
        "title": shown.article.title,
        "outlet": shown.article.outlet,
        "published": day_of(shown),
        "url": shown.article.url,
        "entry": entry_object(row) if row else None,
        "shown": encoded(shown, id),
        "read": encoded(read, id),
        "sentence": sentence(shown.article.text, span) if span else None,
        "corrections": [correction_object(one) for one in said if one.entry == id],
    }


@lru_cache(maxsize=HELD)
def both(
    ledger: Ledger, sha: str, _: str
) -> tuple[Entries, Entries, tuple[Correction, ...]]:
    """A report as it is shown, as it is read, and all that persons said of it."""
    shown = ledger.report(sha)
    said = tuple(ledger.corrections(sha))
    read = (ledger.as_read(sha) or shown) if said else shown
    return shown, read, said


def day_of(report: Entries) -> str | None:
    """The day of publication."""
    published = report.article.published
    return published.isoformat() if published else None


def encoded(report: Entries, id: str) -> Json | None:
    """The entry as the contract has it, with its sort; None: it is not there."""
    known = {actor.id: actor for actor in report.actors}
    held: Iterable[Entry] = (one for one in entries_in(report) if one.id == id)
    return next((encode_entry(one, known) for one in held), None)


def sentence(text: str, span: list[int]) -> str:
    """The sentence around the words, on one line."""
    found = Sentences(text).around(Span(*span))
    return " ".join(found.of(text).split())
