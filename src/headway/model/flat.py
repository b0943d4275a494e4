"""An entry in one flat row: who, towards whom, in which words, on which day."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from headway.model.actor import Actor, ActorId, Mention
from headway.model.correction import Entry, entries_in, parts_of, sort_of
from headway.model.entry import (
    Channel,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Statement,
)
from headway.model.kinds import MoveStatus
from headway.model.span import Span
from headway.model.when import When

__all__ = ["TOWARDS", "flat_rows", "names", "on_one_line"]

Row = dict[str, Any]
TOWARDS: Final = {"recipient", "addressee"}  # roles of those who are addressed


def flat_rows(entries: Entries) -> Iterator[Row]:
    """A row for each entry of a report, as persons have corrected it.

    What a sort does not have is no key of its rows. `words` are on one line, `span` is
    where they stand, `date` as the report has it, `day` the first one by ISO 8601 or,
    where none is said, that of publication; "": not known.
    """
    found = entries.article
    published = found.published.isoformat() if found.published else ""
    known = {actor.id: actor for actor in entries.actors}
    verdicts = {mark.entry: mark.verdict.value for mark in entries.corrected}
    evidence = {move.id: move.evidence for move in entries.moves}
    for entry in entries_in(entries):
        row = row_of(entry, known, evidence)
        if row["span"] and not row.get("words"):
            row["words"] = words_of(entry, found.text, evidence)
        row["day"] = day_of(entry, published) or published
        row["verdict"] = verdicts.get(entry.id)
        yield row


def row_of(
    entry: Entry, known: Mapping[ActorId, Actor], evidence: Mapping[EntryId, Span]
) -> Row:
    """What every sort of entry has in common, and what its own fields say."""
    named = {role: names(found, known) for role, found in parts_of(entry).items()}
    acting = [n for role, found in named.items() if role not in TOWARDS for n in found]
    when = date_of(entry)
    span = span_of(entry, evidence)
    return {
        "id": entry.id,
        "sort": sort_of(entry).value,
        "actors": list(dict.fromkeys(acting)),
        "towards": [n for role in sorted(TOWARDS) for n in named.get(role, ())],
        "span": [span.start, span.end] if span else None,
        "date": str(when) if when else None,
    } | own(entry)


def own(entry: Entry) -> Row:
    """What only some sorts have; a proposal's words are its matter."""
    match entry:
        case Statement():
            return {
                "status": entry.directness.value,
                "confidence": entry.confidence,
            }
        case Move():
            return {
                "kind": entry.kind.value,
                "status": entry.status.value,
                "valence": entry.valence.value if entry.valence else None,
                "about": entry.about,
                "where": entry.place,
                "confidence": entry.confidence,
            }
        case Meeting():
            return {"status": entry.status.value, "where": entry.place}
        case Proposal():
            return {
                "status": entry.status.value,
                "words": on_one_line(entry.about),
                "about": entry.about,
            }
        case Channel():
            state = entry.state.value if entry.state else None
            return {"status": state, "about": entry.name}


def span_of(entry: Entry, evidence: Mapping[EntryId, Span]) -> Span | None:
    """Where the entry stands; a proposal where the move that tables it does."""
    match entry:
        case Statement():
            return entry.content[0].to(entry.content[-1])
        case Proposal():
            return next((evidence[m] for m in entry.moves if m in evidence), None)
        case _:
            return entry.evidence


def words_of(entry: Entry, text: str, evidence: Mapping[EntryId, Span]) -> str:
    """The words that prove the entry, on one line; parts are joined by a space."""
    if isinstance(entry, Statement):
        return on_one_line(" ".join(span.of(text) for span in entry.content))
    span = span_of(entry, evidence)
    return on_one_line(span.of(text)) if span else ""


def on_one_line(words: str) -> str:
    """The words with single spaces between them."""
    return " ".join(words.split())


def date_of(entry: Entry) -> When | None:
    """The date of the entry as the report has it."""
    match entry:
        case Proposal():
            return None
        case Channel():
            return entry.since
        case _:
            return entry.date


def day_of(entry: Entry, published: str) -> str | None:
    """The first day of the entry's date.

    What was said or done was so by the day of the report ("" where that is not known):
    a later date is that of what the words are about.
    """
    when = date_of(entry)
    first = when.first.isoformat() if when and when.first else None
    if first and published and is_past(entry):
        return min(first, published)
    return first


def is_past(entry: Entry) -> bool:
    """Whether the report tells of it as of something that was."""
    match entry:
        case Statement():
            return True
        case Move():
            return entry.status is MoveStatus.ACTUAL
        case _:
            return False


def names(
    found: Mention | tuple[Mention, ...], known: Mapping[ActorId, Actor]
) -> list[str]:
    """The names of those who play a part; the report's own voice has none."""
    mentions: Iterable[Mention] = found if isinstance(found, tuple) else (found,)
    named = (known[m.actor].name for m in mentions if m.actor in known)
    return list(dict.fromkeys(named))
