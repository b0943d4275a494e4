"""What a report is given on its road, beside its words."""

import json
from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import capture

from headway.model.article import Capture, Hints
from headway.model.kinds import DoubtKind, MoveKind
from headway.model.span import Span
from headway.read.article import read
from headway.road import Road

pytestmark = pytest.mark.model
MET = (
    "Iran met Iraq today in Cresk. The envoy of Iran said that the talks on the river "
    "were useful and that they would go on."
)


def given(text: str, published: date | None = None) -> Capture:
    return replace(capture(text.encode()), hints=Hints(published=published))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"CRESK, Jan 10 (Reuters) - {MET}", "2022-01-10"),
        (f"CRESK (Reuters) - {MET}", "2022-01-13"),
    ],
    ids=["from the dateline", "from the publication where it has no day"],
)
def test_days_are_counted_from_the_day_of_filing(
    road: Road, text: str, day: str
) -> None:
    made = road.carry(given(text, date(2022, 1, 13)))
    assert [str(meeting.date) for meeting in made.meetings] == [day]
    assert made.article.published == date(2022, 1, 13)


RECORD = json.dumps({"text": MET, "date": "3/16/19"})


def test_a_date_that_cannot_be_read_is_a_doubt_of_the_whole_report(road: Road) -> None:
    odd = replace(given(RECORD), media_type="application/json")
    made = road.carry(odd)
    assert made.moves
    first = made.doubts[0]
    assert (first.kind, first.span) == (DoubtKind.NO_DATE, None)
    assert "3/16/19" in first.reason


def test_but_none_where_somebody_gives_the_day(road: Road) -> None:
    told = replace(given(RECORD, date(2019, 3, 16)), media_type="application/json")
    made = road.carry(told)
    assert [doubt for doubt in made.doubts if doubt.span is None] == []


PAIR = (
    "Iran rejected the offer on Monday. The rain fell on the town. China accepted it."
)


def test_only_what_a_first_look_keeps_is_read(road: Road) -> None:
    article = read(given(PAIR))
    whole, part = road.code(article), road.code(article, [Span(0, 34), Span(35, 61)])
    assert [m.kind for m in part.moves] == [MoveKind.REJECT]
    assert [m.id for m in part.moves] == [m.id for m in whole.moves][:1]
    assert part.article == article


def test_nothing_is_read_where_nothing_is_kept(road: Road) -> None:
    assert road.code(read(given(PAIR)), []).moves == ()
