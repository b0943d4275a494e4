"""From a record to the article."""

import json
from datetime import UTC, date, datetime

import pytest

from headway.errors import SourceError
from headway.model.article import Capture, Hints
from headway.read.article import read

BODY = (
    "The owners of both ports met the dockers on Monday and said that they would look "
    "at the offer again before the end of the week."
)


def capture(
    content: bytes, media_type: str = "text/plain", hints: Hints | None = None
) -> Capture:
    return Capture(
        name="ferry",
        origin="ferry.txt",
        media_type=media_type,
        content=content,
        fetched=datetime(2031, 5, 6, tzinfo=UTC),
        hints=hints or Hints(),
    )


def record(**keys: object) -> Capture:
    return capture(json.dumps(keys).encode(), "application/json")


def test_a_record_is_read_with_all_its_keys() -> None:
    article = read(
        record(
            id="a1",
            date="2019-01-05T10:00:00+01:00",
            outlet="Ferry News",
            title="Owners give way",
            url="https://example.org/a1",
            text=BODY,
            mood="calm",
        )
    )
    assert (article.id, article.published) == ("a1", date(2019, 1, 5))
    assert (article.outlet, article.title) == ("Ferry News", "Owners give way")
    assert (article.url, article.text) == ("https://example.org/a1", BODY)


@pytest.mark.parametrize("empty", [None, "", " "], ids=["null", "empty", "blank"])
def test_a_record_may_leave_out_all_but_its_text(empty: str | None) -> None:
    article = read(record(text=BODY, id=empty, date=empty, outlet=empty, title=empty))
    assert article.id == "ferry"
    assert (article.published, article.outlet, article.title) == (None, None, None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b'{"text": "abc', "broken JSON"),
        (b"[" * 100_000, "broken JSON"),
        (b'{"text": ' + b"1" * 5000 + b"}", "broken JSON"),
        (b'["text"]', "not a JSON object"),
        (b'{"title": "x"}', 'no "text"'),
        (b'{"text": null}', 'no "text"'),
        (b'{"text": " "}', "empty"),
        (b'{"text": 3}', '"text" is no string'),
        (b'{"text": "abc", "title": ["x"]}', '"title" is no string'),
        (b'{"text": "abc", "title": "' + b"x" * 2_001 + b'"}', '"title" is longer'),
        (b'{"text": "abc", "id": 7}', '"id" is no string'),
        (b'{"text": "abc", "id": "a\\nb"}', '"id" must be one line'),
        (b'{"text": "a\\ud800b"}', "half a character"),
        (b'{"text": "abc", "title": "\\udfff"}', "half a character"),
        (b'{"text": "a\\u0000b"}', "binary"),
        (b'{"text": "\xe9"}', "not UTF-8"),
    ],
)
def test_a_broken_record_is_refused_with_its_line(content: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=reason) as refused:
        read(capture(content, "application/json"))
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith("ferry.txt: ")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("3/16/19", "3/16/19"),
        ("3/4/19", "3/4/19"),
        ("2021-02-30", "2021-02-30"),
        ("20210203", "20210203"),
        (1579824000, "1579824000"),
        ("last\nweek\x1b", "last week\ufffd"),
        ("x" * 5000, "x" * 60),
    ],
)
def test_a_date_that_cannot_be_read_is_kept_and_not_guessed(
    written: object, kept: str
) -> None:
    article = read(record(text=BODY, date=written))
    assert (article.published, article.unread_date) == (None, kept)
    assert article.text == BODY


def test_a_date_that_can_be_read_is_not_kept_beside_it() -> None:
    assert read(record(text=BODY, date="2021-02-03")).unread_date is None
