"""What several copies of one report say of it, as one article.

The same text may reach a ledger several times: from other files, with other records
around it, with and without a date. Each capture keeps what it says, and the article
is made of them all, whatever the order in which they came.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from headway.model.article import Article, Capture, Hints

__all__ = ["Copy", "Joined", "Key", "joined", "key_of"]

T = TypeVar("T")
Key = tuple[str, str]  # the capture's SHA-256 and its origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One capture of a report: what it says itself, and what its giver says."""

    article: Article  # without hints
    hints: Hints


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A report with one more copy of it."""

    article: Article
    copy: Copy  # the new one, with those of its hints that are used
    unused: Hints  # hints that contradict what was known before


def key_of(capture: Capture) -> Key:
    """By what a copy is told from the others of its report."""
    return capture.sha256, capture.origin


def joined(capture: Capture, own: Article, held: Mapping[Key, Copy]) -> Joined:
    """The report with this capture of it; `own` is what the capture itself says.

    What it says anew takes the place of what it said before; hints fill what nobody
    says, and never change what is known.
    """
    key = key_of(capture)
    before = whole(own, held.values()) if held else own
    given = needed(capture.hints, own)
    unused = Hints(
        published=clash(given.published, before.published),
        outlet=clash(given.outlet, before.outlet),
    )
    used = Hints(
        published=None if unused.published else given.published,
        outlet=None if unused.outlet else given.outlet,
    )
    if key in held:
        used = filled(held[key].hints, used)
    copy = Copy(article=own, hints=used)
    copies = {**held, key: copy}
    return Joined(article=whole(own, copies.values()), copy=copy, unused=unused)


def needed(hints: Hints, own: Article) -> Hints:
    """The hints about what the report does not say itself."""
    return Hints(
        published=hints.published if own.published is None else None,
        outlet=hints.outlet if own.outlet is None else None,
    )


def clash(given: T | None, known: T | None) -> T | None:
    """What is given, if something else is known; None: it is no contradiction."""
    return given if known is not None and given != known else None


def filled(hints: Hints, more: Hints) -> Hints:
    """The hints, and where they are silent the others."""
    return Hints(
        published=hints.published or more.published,
        outlet=hints.outlet or more.outlet,
    )


def whole(text: Article, copies: Iterable[Copy]) -> Article:
    """The article that all copies make; `text` gives what follows from its text.

    The earliest copy that says when and where it was published speaks first, the
    others fill what it leaves open, and hints what no copy says.
    """
    ordered = sorted(copies, key=order)
    own = [copy.article for copy in ordered]
    published = first(article.published for article in own)
    outlet = first(article.outlet for article in own)
    outlet = outlet or first(copy.hints.outlet for copy in ordered)
    same = [article for article in own if article.outlet in (None, outlet)]
    return replace(
        text,
        id=own[0].id,
        title=first(article.title for article in same),
        outlet=outlet,
        published=published or first(copy.hints.published for copy in ordered),
        url=first(article.url for article in same),
        unread_date=first(article.unread_date for article in own),
    )


def first(values: Iterable[T | None]) -> T | None:
    """The first that is there."""
    return next((value for value in values if value is not None), None)


def order(copy: Copy) -> tuple[object, ...]:
    """The earliest first; what a copy does not say comes last."""
    own, hints = copy.article, copy.hints
    said = (own.published, own.outlet, own.id, own.title, own.url, own.unread_date)
    told = (hints.published, hints.outlet)
    return tuple((value is None, str(value)) for value in (*said, *told))
