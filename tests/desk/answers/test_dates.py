"""Time expressions in a report's text."""

import pytest
from tests.fakes import at

from headway.desk.answers.dates import dates_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Monday.", ["Monday"]),
        ("They met on 3 July 2019, he said.", ["3 July 2019"]),
        ("They will meet.", []),
    ],
    ids=["a weekday", "a day", "no time"],
)
def test_time_expressions_are_found(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in dates_in(text)] == found


def test_a_month_within_a_name_is_no_date() -> None:
    text = "In May 2019 Theresa May 2 spoke."
    assert dates_in(text) != dates_in(text, [at("Theresa May 2", text)])
