"""How long a server asks to wait."""

from datetime import UTC, datetime, timedelta

import pytest

from headway.ingest.refusals import MOST_SECONDS, after

NOON = datetime(2021, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        ("120", timedelta(minutes=2)),
        (" 0 ", timedelta()),
        ("9" * 400, timedelta(seconds=MOST_SECONDS)),
        ("Tue, 02 Mar 2021 13:00:00 GMT", timedelta(hours=1)),
        ("Tue, 02 Mar 2021 11:00:00 GMT", timedelta()),
        ("Tue, 02 Mar 2021 13:00:00 -0000", timedelta(hours=1)),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("²", None),
        ("Mon, 01 Jan 99999999999999999999 00:00:00 GMT", None),
        ("Tue, 02 Mar 2021 13:00:00 +99999999999999", None),
    ],
)
def test_retry_after_is_a_number_or_a_time(header: str, wait: timedelta | None) -> None:
    assert after(header, NOON) == wait
