"""One JSONL record: a report with what its sender says of it."""

import json
import re
from collections.abc import Mapping
from datetime import date

from headway.errors import SourceError
from headway.model.article import Article, Capture
from headway.read.sound import check_characters, check_text

__all__ = ["read_record"]

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")
LONGEST_ID = 200
BRIEF, LONGEST = ("title", "outlet", "url"), 2_000  # characters of each at most
LONGEST_DATE = 60  # so many characters of what is no date are kept


def read_record(capture: Capture) -> Article:
    """The article of a record.

    Of id, date, outlet, title, url and text all but the text may be missing or null;
    other keys are left alone. A date that cannot be read is kept as its words alone.
    Raises `SourceError` naming file and line for broken JSON, a value that is no
    string or no line, or a text that cannot be read.
    """
    origin = capture.origin
    record = parsed(capture)
    text = string_of(record, "text", origin)
    if text is None:
        raise SourceError(f'{origin}: the record has no "text": put the report there')
    check_text(text, origin)
    written = date_of(record, origin)
    day = day_of(written) if written else None
    return Article(
        id=id_of(record, origin) or capture.name,
        text=text,
        title=string_of(record, "title", origin),
        outlet=string_of(record, "outlet", origin),
        published=day,
        unread_date=written if day is None else None,
        url=string_of(record, "url", origin),
    )


def parsed(capture: Capture) -> Mapping[str, object]:
    """The JSON object in the bytes."""
    try:
        record = json.loads(capture.content.decode("utf-8-sig"))
    except UnicodeDecodeError as broken:
        raise SourceError(
            f"{capture.origin}: not UTF-8: write the file again as UTF-8"
        ) from broken
    except (ValueError, RecursionError) as broken:
        reason = getattr(broken, "msg", "numbers too large or nested too deeply")
        raise SourceError(
            f"{capture.origin}: broken JSON ({reason}): one whole object a line"
        ) from broken
    if not isinstance(record, dict):
        raise SourceError(
            f'{capture.origin}: not a JSON object: write {{"text": "…"}} on each line'
        )
    return record


def string_of(record: Mapping[str, object], key: str, origin: str) -> str | None:
    """What the record says under a key; None: nothing, null or only space."""
    value = record.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise SourceError(
            f'{origin}: "{key}" is no string: write it in quotation marks'
        )
    check_characters(value, origin)
    if key in BRIEF and len(value) > LONGEST:
        raise SourceError(
            f'{origin}: "{key}" is longer than {LONGEST:,} characters: shorten it'
        )
    if key != "text" and not value.strip():
        return None
    return value


def id_of(record: Mapping[str, object], origin: str) -> str | None:
    """The record's own id; None: it bears none."""
    own = string_of(record, "id", origin)
    if own is not None and not (own.isprintable() and len(own) <= LONGEST_ID):
        raise SourceError(
            f'{origin}: "id" must be one line of at most {LONGEST_ID} characters'
        )
    return own


def date_of(record: Mapping[str, object], origin: str) -> str | None:
    """What the record gives as its date, on one line; None: it gives none."""
    value = record.get("date")
    if isinstance(value, str):
        value = string_of(record, "date", origin)
    if value is None:
        return None
    words = " ".join(str(value).split())
    return "".join(c if c.isprintable() else "\ufffd" for c in words)[:LONGEST_DATE]


def day_of(written: str) -> date | None:
    """The day that is written, of a timestamp its day; None: it names no one day.

    "3/4/19" is the 3 April or the 4 March: it is not guessed.
    """
    found = DAY.fullmatch(written)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
