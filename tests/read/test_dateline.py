"""Town and day are read from the head of a report, and only from there."""

from datetime import date

import pytest

from headway.lexicon.datelines import load_datelines
from headway.read.dateline import Dateline, dateline_of
from headway.read.lines import lines_of


def filed(text: str) -> Dateline:
    return dateline_of(lines_of(text))


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("GENEVA, Jan 10 (Reuters) - Both sides met.", "Geneva"),
        ("MOSCOW — Both sides met.", "Moscow"),
        ("BRUSSELS (AP) —Both sides met.", "Brussels"),
        ("Washington (CNN) Both sides met.", "Washington"),
        ("Vienna, 14 July 2015 (AFP) – Both sides met.", "Vienna"),
        ("WASHINGTON—Both sides met.", "Washington"),
        ("SEOUL/TOKYO (Reuters) - Both sides met.", "Seoul/Tokyo"),
        ("RIO DE JANEIRO (AP) — Both sides met.", "Rio de Janeiro"),
        ("PORT-AU-PRINCE, Haiti (AP) — Both sides met.", "Port-au-Prince, Haiti"),
        ("WASHINGTON, D.C. — Both sides met.", "Washington, D.C."),
        ("ST. PAUL, Minn. (AP) — Both sides met.", "St. Paul, Minn."),
        ("DUBAI, UAE (AFP) - Both sides met.", "Dubai, UAE"),
        ("MOSCOW, January 12. /TASS/. Both sides met.", "Moscow"),
        ("BEIJING, Jan. 13 (Xinhua) -- Both sides met.", "Beijing"),
        ("Los Angeles (CNN) “We met,” she said.", "Los Angeles"),
    ],
)
def test_the_town_is_read_as_running_text_writes_it(line: str, place: str) -> None:
    assert filed(line).place == place


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE - Both sides met.",
        "FILE - In this picture of May 6 both sides meet.",
        "NATO — The alliance met.",
        "The Atomic Energy Agency (IAEA) met in Vienna.",
        "Both sides met in Geneva (Reuters) - and parted.",
        "The U.S.-China talks failed.",
        "COVID-19 stopped the talks.",
        "EXCLUSIVE — Both sides met.",
        "The Press Trust of India (PTI) said so.",
        "Geneva — both sides met.",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(line: str) -> None:
    assert filed(line).place is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Vienna, 14 July 2015 (AFP) – Both sides met.", date(2015, 7, 14)),
        ("GENEVA, Jan. 10, 2022 (Reuters) - Both sides met.", date(2022, 1, 10)),
        ("Friday, January 4, 2019", date(2019, 1, 4)),
        ("14 July 2015", date(2015, 7, 14)),
        ("Published: 12 January 2022, 10:15 am", date(2022, 1, 12)),
        ("Sept. 1, 2019", date(2019, 9, 1)),
    ],
)
def test_a_full_date_is_read(line: str, day: date) -> None:
    assert filed(line).day == day


@pytest.mark.parametrize(
    "line",
    [
        "GENEVA, Jan 10 (Reuters) - Both sides met.",
        "February 30, 2019",
        "Friday, January 4",
        "January 4, 2019 was a day of talks.",
        "Monday 4, 2019",
        "Updated: 12 January 2022",
    ],
    ids=["no year", "no such day", "no year alone", "a sentence", "no month", "update"],
)
def test_a_date_that_would_have_to_be_guessed_is_left_out(line: str) -> None:
    assert filed(line).day is None


def test_a_date_line_and_a_dateline_below_it_are_both_read() -> None:
    text = "Friday, January 4, 2019\n\nGENEVA (Reuters) - Both sides met."
    assert filed(text) == Dateline(
        place="Geneva", day=date(2019, 1, 4), credit="Reuters"
    )


def test_a_dateline_far_below_the_head_is_another_reports() -> None:
    assert filed("Both sides met.\n" * 9 + "GENEVA (AP) — Both met.") == Dateline()


@pytest.mark.parametrize(
    "line",
    [line for shape in load_datelines().shapes for line in shape.counter_examples],
)
def test_a_counter_example_of_the_lexicon_names_no_town(line: str) -> None:
    found = filed(line)
    assert found.place is None
    assert found.day is None
