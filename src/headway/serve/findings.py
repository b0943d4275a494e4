"""How findings over many reports are put into words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from urllib.parse import quote, urlsplit

from headway.analyse.followed.change import Change, ChangeSort
from headway.analyse.followed.cited import Cited
from headway.analyse.verdict import several
from headway.model.kinds import MoveKind
from headway.model.when import When
from headway.serve.wording import LONGEST, clipped, day_words, quoted

__all__ = [
    "HEADS",
    "STANCES",
    "WHOLE",
    "counted",
    "headline",
    "issue_name",
    "joined",
    "otherwise",
    "web",
    "when",
]

WHOLE: Final = "the talks as a whole"
STANCES: Final[Mapping[MoveKind, str]] = {
    MoveKind.BREAK_OFF: "breaks off",
    MoveKind.PRESSURE: "uses pressure",
    MoveKind.WARN: "threatens",
    MoveKind.REJECT: "refuses",
    MoveKind.DEMAND: "demands",
    MoveKind.DEFER: "waits",
    MoveKind.PROPOSE: "offers",
    MoveKind.COMMIT: "promises",
    MoveKind.CONCEDE: "gives ground",
    MoveKind.RESUME: "comes back",
    MoveKind.ACCEPT: "agrees",
    MoveKind.IMPLEMENT: "carries out",
}
HEADS: Final[Mapping[ChangeSort, str]] = {
    ChangeSort.LADDER: "How far the talks have come",
    ChangeSort.SETTLED: "Proposals settled",
    ChangeSort.HARDENED: "Positions that hardened",
    ChangeSort.SOFTENED: "Positions that softened",
    ChangeSort.HELD: "Meetings held",
    ChangeSort.ANNOUNCED: "Meetings announced",
    ChangeSort.CANCELLED: "Meetings cancelled",
    ChangeSort.DEMANDS: "Demands",
    ChangeSort.OFFERS: "Offers and promises",
    ChangeSort.ANSWERS: "Answers",
    ChangeSort.ACTS: "Acts",
    ChangeSort.CONFLICTS: "Where reports disagree",
}
SAFE = "/:?#@!$&'*+,;=%~-._"  # of an address, what means nothing to Markdown


def counted(number: int, noun: str = "report", many: str = "") -> str:
    """A number with its noun, which is mostly reports: "1 report", "1,200 reports"."""
    return several(number, noun, many)


def joined(names: Sequence[str]) -> str:
    """Names in a row: "Arland, Boren and Cresk"."""
    *before, last = names or ("Somebody",)
    return f"{', '.join(before)} and {last}" if before else last


def issue_name(issue: str | None) -> str:
    """An issue's name; where there is none, the talks as a whole."""
    return issue or WHOLE


def headline(change: Change) -> str:
    """Who did what about what, in a line: "Arland on fishing: from … to …"."""
    whole = issue_name(change.issue)
    who = joined(change.parties) if change.parties else whole[0].upper() + whole[1:]
    on = f" on {change.issue}" if change.issue else ""
    if change.before and change.kind:
        passed = [f"“{STANCES[kind]}”" for kind in (*change.before, change.kind)]
        return f"{who} on {whole}: from {' to '.join(passed)}"
    if change.kind:
        return f"{who}{on}: {STANCES[change.kind]}"
    matter = f": {quoted(clipped(change.matter, LONGEST))}" if change.matter else ""
    return f"{who}: {change.note}{matter}" if change.note else f"{who}{on}"


def when(first: date | None, last: date | None) -> str:
    """The days of a change as one reads them: "12 Jan 2022", "Jun 2019", "2014"."""
    if first is None:
        return ""
    end = last or first
    for coarse in (When(first.year), When(first.year, first.month)):
        if (coarse.first, coarse.last) == (first, end):
            return day_words(coarse)
    return day_words(When.of(first).to(When.of(end)))


def otherwise(cited: Sequence[Cited]) -> str:
    """Which other outlets say so: "Ferry News and The Bay"; nothing: none."""
    first, *others = cited or (None,)
    outlets = dict.fromkeys(one.outlet for one in others if one)
    if first is not None:
        outlets.pop(first.outlet, None)
    return joined(list(outlets)) if outlets else ""


def web(address: str | None) -> str | None:
    """The address as a link may hold it; None: it leads to no page of the web."""
    if address is None or not address.isprintable():
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return None
    return quote(address, safe=SAFE)
