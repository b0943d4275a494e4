"""Columns that come together: who, when, where the words stand."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from headway.columns.column import Column, Report, Row
from headway.columns.kinds import DAY, PLACE, TEXT, closed
from headway.model.actor import Mention
from headway.model.span import Span
from headway.model.when import When

__all__ = ["UNSAID", "of_mention", "of_report", "of_span", "of_when"]

E = TypeVar("E")
F = TypeVar("F")
UNSAID = "the report does not say"
NO_PARTY = "none is known, or there is no such actor"
UNDATED = "not said, or a doubt stands on the words"
COARSE = (
    "as coarse as the report has it (`2014`, `2021-10`, `2022-01-12`; a range `a/b`)"
)
GRAINS = ("year", "month", "day")


def given(
    of: Callable[[E], F | None], told: Callable[[Report, F], Any]
) -> Callable[[Row[E]], Any]:
    """What a row tells of something, and None where its entry has no such thing."""

    def value(row: Row[E]) -> Any:
        found = of(row.entry)
        return None if found is None else told(row.report, found)

    return value


def of_report() -> Sequence[Column[Row[Any]]]:
    """In which report it stands, and when that was published."""
    day = "when its report was published"
    return (
        Column("report", TEXT, "its report: `report.sha256`", lambda r: r.report.sha),
        Column("published", DAY, day, lambda r: r.report.published, UNSAID),
    )


def of_mention(
    name: str, told: str, of: Callable[[E], Mention | None], null: str = UNSAID
) -> Sequence[Column[Row[E]]]:
    """Who plays a part: id, name and party."""
    id_ = given(of, lambda report, mention: report.actor(mention).id)
    named = given(of, lambda report, mention: report.actor(mention).name)
    party = given(of, lambda report, mention: report.actor(mention).party)
    side = f"{told}: the side for which that actor stands"
    return (
        Column(f"{name}_id", TEXT, f"{told}: `actor.id`", id_, null),
        Column(name, TEXT, f"{told}: the name", named, null),
        Column(f"{name}_party", TEXT, side, party, NO_PARTY),
    )


def of_span(
    name: str, told: str, of: Callable[[E], Span | None], null: str = ""
) -> Sequence[Column[Row[E]]]:
    """Words of the report to the letter, and where they stand."""
    words = given(of, lambda report, span: span.of(report.text))
    start = given(of, lambda _, span: span.start)
    end = given(of, lambda _, span: span.end)
    return (
        Column(name, TEXT, f"{told}, to the letter", words, null),
        Column(f"{name}_start", PLACE, "where these words begin", start, null),
        Column(f"{name}_end", PLACE, "where they end", end, null),
    )


def of_when(
    name: str, told: str, of: Callable[[E], When | None]
) -> Sequence[Column[Row[E]]]:
    """A date as coarse as the report has it, and the days between which it lies."""
    iso = given(of, lambda _, when: str(when))
    first = given(of, lambda _, when: when.first)
    last = given(of, lambda _, when: when.last)
    grain = given(of, lambda _, when: GRAINS[when.grain - 1])
    return (
        Column(name, TEXT, f"{told}, {COARSE}", iso, UNDATED),
        Column(f"{name}_first", DAY, "the first day that lies in it", first, UNDATED),
        Column(f"{name}_last", DAY, "the last day that lies in it", last, UNDATED),
        Column(f"{name}_grain", closed(GRAINS), "how fine it is", grain, UNDATED),
    )
