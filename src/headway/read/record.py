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


def read_record(capture: Capture) -> Article:
    """The article of a record.

    Of id, date, outlet, title, url and text all but the text may be missing or null;
    other keys are left alone. Raises `SourceError` naming file and line for broken
    JSON, a value that is no string, a date that is none, or a text that cannot be read.
    """
    origin = capture.origin
    record = parsed(capture)
    text = string_of(record, "text", origin)
    if text is None:
        raise SourceError(f'{origin}: the record has no "text": put the report there')
    check_text(text, origin)
    return Article(
        id=id_of(record, origin) or capture.name,
        text=text,
        title=string_of(record, "title", origin),
        outlet=string_of(record, "outlet", origin),
        published=day_of(record, origin),
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


def day_of(record: Mapping[str, object], origin: str) -> date | None:
    """The day of publication, of a timestamp its day; None: the record bears none."""
    written = string_of(record, "date", origin)
    if written is None:
        return None
    found = DAY.fullmatch(written.strip())
    refused = SourceError(
        f'{origin}: "date" is no date: write it as 2022-01-13 or leave it out'
    )
    if found is None:
        raise refused
    try:
        return date.fromisoformat(found[1])
    except ValueError as broken:
        raise refused from broken
