"""A file's name dates a report that nothing else dates."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import capture

from headway.model.article import Hints
from headway.read.article import read
from headway.read.filename import day_in

BODY = "Arland and Borland met in Cresk on Monday, and they will meet again soon. " * 3
HEADED = f"12 January 2022\n\n{BODY}"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2022-01-13-talks", date(2022, 1, 13)),
        ("20220113_talks", date(2022, 1, 13)),
        ("talks.2022.01.13", date(2022, 1, 13)),
        ("talks-20220113-and-20220113", date(2022, 1, 13)),
        ("talks-20220230", None),
        ("call-5550112022", None),
        ("2022-0113", None),
        ("2022-01-13-to-2022-01-14", None),
        ("talks", None),
    ],
)
def test_a_name_bears_one_day_or_none(name: str, day: date | None) -> None:
    assert day_in(name) == day


@pytest.mark.parametrize(
    ("text", "given", "day"),
    [
        (BODY, None, date(2022, 1, 13)),
        (BODY, date(2022, 1, 14), date(2022, 1, 14)),
        (HEADED, None, date(2022, 1, 12)),
    ],
    ids=["the name alone", "whoever gives it knows better", "the report knows best"],
)
def test_the_name_speaks_last(text: str, given: date | None, day: date) -> None:
    made = replace(
        capture(text.encode()), name="2022-01-13-talks", hints=Hints(published=given)
    )
    assert read(made).published == day


def test_the_name_of_a_file_of_records_dates_none_of_them() -> None:
    record = b'{"text": "' + BODY.encode() + b'"}'
    made = replace(
        capture(record), name="2022-01-13-talks", media_type="application/json"
    )
    assert read(made).published is None
