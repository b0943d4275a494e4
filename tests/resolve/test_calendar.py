"""What a report dated last, and how far that goes on."""

from datetime import date

import pytest
from tests.scenes import span_of

from headway.model.article import Article
from headway.model.entry import Doubt
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense, TimeReading, TimeRole
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.calendar import Calendar

PAST, FUTURE = Tense.PAST, Tense.FUTURE
THURSDAY = date(2022, 1, 13)


def calendar(
    text: str, *times: str | TimeReading, published: date | None = THURSDAY
) -> Calendar:
    """The calendar of a text in which these words name times, told as past."""
    read = tuple(
        TimeReading(span=span_of(text, time), tense=PAST)
        if isinstance(time, str)
        else time
        for time in times
    )
    ends = [n + 1 for n, letter in enumerate(text) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    spans = tuple(Span(a, b) for a, b in zip(starts, ends, strict=True))
    found = Article(id="a", text=text, published=published)
    return Calendar(found, tuple(sorted(read, key=lambda t: t.span)), spans)


def time(text: str, words: str, tense: Tense, role: TimeRole) -> TimeReading:
    return TimeReading(span=span_of(text, words), tense=tense, role=role)


def test_that_a_time_lies_ahead_counts_where_no_tense_is_told() -> None:
    text = "They meet on Friday."
    friday = span_of(text, "Friday")
    assert calendar(text, "Friday").when(friday) == When(2022, 1, 7)
    assert calendar(text, "Friday").when(friday, ahead=True) == When(2022, 1, 7)
    open_ = time(text, "Friday", Tense.UNKNOWN, TimeRole.DATE)
    assert calendar(text, open_).when(friday) == When(2022, 1, 7)
    assert calendar(text, open_).when(friday, ahead=True) == When(2022, 1, 14)
    assert calendar(text).when(friday, ahead=True) == When(2022, 1, 14)


@pytest.mark.parametrize(
    ("words", "published", "kind", "reason"),
    [
        (
            "Friday",
            None,
            DoubtKind.NO_ANCHOR,
            "no date is known to count these words from",
        ),
        (
            "some day",
            THURSDAY,
            DoubtKind.NO_DATE,
            "these words name no one day, month, year or range of them",
        ),
    ],
)
def test_what_is_no_date_is_a_doubt_on_its_words(
    words: str, published: date | None, kind: DoubtKind, reason: str
) -> None:
    text = f"They met {words}."
    span = span_of(text, words)
    found = calendar(text, words, published=published)
    assert found.found(span) is kind
    assert found.doubts == {}
    assert found.when(span) is None
    assert found.doubts == {span: Doubt(kind=kind, reason=reason, span=span)}


@pytest.mark.parametrize(
    ("gap", "role", "day"),
    [
        (397, TimeRole.DATE, When(2022, 1, 11)),
        (398, TimeRole.DATE, None),
        (9, TimeRole.START, None),
    ],
    ids=["399 letters before", "400 letters before", "since when it was"],
)
def test_the_following_day_is_counted_from_a_date_a_little_before(
    gap: int, role: TimeRole, day: When | None
) -> None:
    text = f"Monday{' ' * (gap - 4)}the following day."
    read = calendar(text, time(text, "Monday", PAST, role), "the following day")
    assert read.when(span_of(text, "the following day")) == day


def test_words_that_name_no_date_are_passed_over_and_later_ones_are_not_asked() -> None:
    text = "Monday, some day, the following day, Friday."
    read = calendar(text, "Monday", "some day", "the following day", "Friday")
    assert read.when(span_of(text, "the following day")) == When(2022, 1, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met Monday and he left.", When(2022, 1, 10)),
        ("They met Monday. He left.", When(2022, 1, 10)),
        ("They met Monday. It was cold. He left.", None),
        ("They met Monday.\nHe left.", None),
        ("He left and they met Monday.", None),
        ("They met last month. He left.", None),
        ("They met Monday, since some day. He left.", None),
    ],
    ids=[
        "in the sentence",
        "a sentence before",
        "two before",
        "another paragraph",
        "behind it",
        "no day",
        "what was told last is none",
    ],
)
def test_a_day_that_was_just_told_goes_on(text: str, day: When | None) -> None:
    words = [w for w in ("Monday", "last month", "some day") if w in text]
    left = span_of(text, "left")
    assert calendar(text, *words).just_told(left) == day


@pytest.mark.parametrize(
    ("tense", "role"),
    [(FUTURE, TimeRole.DATE), (PAST, TimeRole.END)],
    ids=["it lies ahead", "until when"],
)
def test_what_lies_ahead_or_is_no_date_goes_on_for_nothing(
    tense: Tense, role: TimeRole
) -> None:
    text = "They met Monday, to speak by Friday. He left."
    read = calendar(text, "Monday", time(text, "Friday", tense, role))
    assert read.just_told(span_of(text, "left")) == When(2022, 1, 10)
    assert Calendar(read.article, read.times).just_told(span_of(text, "left")) is None
