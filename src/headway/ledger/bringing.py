"""What becomes of reports that are brought to a ledger, told from what it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from headway.ledger.copies import Copy, Key, joined, key_of
from headway.model.article import Article, Capture
from headway.model.entry import Entries, Reader

__all__ = ["Added", "Brought", "Held", "Intent", "intent", "kept_out"]


class Added(StrEnum):
    """What became of a report that was handed to the ledger."""

    NEW = "new"
    REPLACED = "replaced"  # another reader's entries, or less knowledge, gave way
    KNOWN = "known"  # the same entries are in it already
    REMOVED = "kept out"  # it was taken out before, and stays out
    OUTDATED = "outdated"  # a copy came between: join and code it again


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A report as it is brought to a ledger: one capture, and what was read."""

    capture: Capture
    own: Article  # what the capture says itself, without its hints
    entries: Entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a ledger holds of a report before more of it comes."""

    state: tuple[Article, Reader] | None  # None: it does not hold the report
    copies: Mapping[Key, Copy]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What is to become of one report: its entries, and the captures to be kept."""

    added: tuple[Added, ...]  # for each that was brought, in that order
    entries: Entries | None = None  # None: nothing of it is to be written
    fresh: bool = True  # the ledger does not hold the report yet
    captures: tuple[tuple[Capture, Copy], ...] = ()  # those that are not held
    told: tuple[tuple[Capture, Copy], ...] = ()  # those held, which say more now


def kept_out(brought: Sequence[Brought]) -> Intent:
    """A report that was removed stays out."""
    return Intent(added=(Added.REMOVED,) * len(brought))


def intent(brought: Sequence[Brought], held: Held) -> Intent:
    """What is to become of a report that comes in these captures, which are joined.

    The last of them counts whose entries were read in the article that all of them
    make with those that are held; where there is none, nothing is kept.
    """
    copies, captures = dict(held.copies), dict[Key, Capture]()
    for one in brought:
        found = joined(one.capture, one.own, copies)
        key = key_of(one.capture)
        captures.setdefault(key, one.capture)
        copies[key] = found.copy
    fitting = [one.entries for one in brought if one.entries.article == found.article]
    if not fitting:
        return Intent(added=(Added.OUTDATED,) * len(brought))
    now = (fitting[-1].article, fitting[-1].reader)
    kept = {key: (capture, copies[key]) for key, capture in captures.items()}
    return Intent(
        added=(first(held, now), *[Added.KNOWN] * (len(brought) - 1)),
        entries=None if stays(held, now) else fitting[-1],
        fresh=held.state is None,
        captures=tuple(one for key, one in kept.items() if key not in held.copies),
        told=tuple(one for key, one in kept.items() if more(held.copies, key, one[1])),
    )


def first(held: Held, now: tuple[Article, Reader]) -> Added:
    """What becomes of the first of several captures; the others are known then."""
    if held.state is None:
        return Added.NEW
    return Added.KNOWN if stays(held, now) else Added.REPLACED


def stays(held: Held, now: tuple[Article, Reader]) -> bool:
    """Whether what is held is the same, or was read in whole where this was not."""
    if held.state is None:
        return False
    (article, reader), (as_now, reads_now) = held.state, now
    return article == as_now and (reader == reads_now or reader.covers(reads_now))


def more(copies: Mapping[Key, Copy], key: Key, now: Copy) -> bool:
    """Whether a copy that is held says other things now."""
    return key in copies and said(copies[key]) != said(now)


def said(copy: Copy) -> tuple[object, ...]:
    """What a copy says that does not follow from its text."""
    own, hints = copy.article, copy.hints
    named = (own.id, own.title, own.outlet, own.published, own.url, own.unread_date)
    return *named, hints.published, hints.outlet
