"""Briefings of our own, for tests of what they say and how they are written."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from tests.desk.material import RIVER, TOLLS
from tests.filings import filing, move, on

from headway.model.filing import Filing
from headway.model.kinds import MoveKind
from headway.serve.brief.brief import Brief, Point, Quote, Section, Source
from headway.serve.brief.choosing import brief_of
from headway.serve.brief.material import gathered

__all__ = ["EVIL", "briefing", "evil", "long_point", "points_of", "said"]

EVIL = (
    "<script>alert(1)</script> [x](javascript:alert(1)) *bold* `code` | \x00\x1b[2J "
    "\u202eturned\u202c \ufffe # \n\n# head"
)


def briefing(*filings: Filing, since: date | None = None) -> Brief:
    """The briefing of talks about a river that these reports tell of."""
    return brief_of(gathered(RIVER, filings, since=since))


def said(brief: Brief, head: str) -> Section:
    """The section whose head begins so."""
    return next(one for one in brief.sections if one.head.startswith(head))


def points_of(brief: Brief, head: str) -> list[tuple[str, str]]:
    """Lead and words of its points; none where there is no such section."""
    found = [one for one in brief.sections if one.head.startswith(head)]
    return [(point.lead, point.told) for one in found for point in one.points]


def evil() -> Brief:
    """A briefing in which all that strangers say is hostile."""
    bad = move(MoveKind.DEMAND, EVIL, about=f"{EVIL} and more", issues=(TOLLS,))
    report = replace(
        filing("a", on(11), bad), outlet=EVIL, title=EVIL, url="javascript:alert(1)"
    )
    return replace(briefing(report), title=EVIL, question=EVIL)


def long_point(number: int, words: Iterable[str] = ()) -> Point:
    """As much as one point may say, with a source of its own."""
    long = " ".join(words) or "the ministry demanded that its neighbour withdraw " * 3
    source = Source(
        article=str(number),
        outlet="The Harbour Gazette",
        published=on(3),
        title=long[:130],
        url=f"https://harbour.example/{number}",
    )
    quote = Quote(words=long[:140], matter=long[:60], source=source)
    return Point(lead=long[:40], told=long[:90], quotes=(quote,), about="Fishing")
