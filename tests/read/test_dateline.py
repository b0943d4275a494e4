"""Town and day are read from the head of a report, and only from there."""

from datetime import date

import pytest

from headway.lexicon.datelines import load_datelines
from headway.model.article import Article
from headway.read.dateline import Dateline, dateline_of, filed_on
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


def filed_day(text: str, published: date | None) -> date | None:
    return filed_on(Article(id="ferry", text=text, published=published))


@pytest.mark.parametrize(
    ("line", "published", "day"),
    [
        ("GENEVA, Jan 10 (Reuters) - Both met.", date(2022, 1, 13), date(2022, 1, 10)),
        ("CRESK, Jan 10 (Gull Wire) - Both met.", date(2022, 1, 13), date(2022, 1, 10)),
        ("GENEVA, Dec 31 (Reuters) - Both met.", date(2022, 1, 2), date(2021, 12, 31)),
        ("SEOUL, Jan 1 (Reuters) - Both met.", date(2021, 12, 31), date(2022, 1, 1)),
        (
            "VIENNA, 14 July 2015 (AFP) – Both met.",
            date(2015, 7, 15),
            date(2015, 7, 14),
        ),
        ("GENEVA, Feb 29 (Reuters) - Both met.", date(2020, 3, 1), date(2020, 2, 29)),
    ],
    ids=[
        "days before",
        "unknown wire",
        "last year",
        "a day ahead",
        "with its year",
        "leap day",
    ],
)
def test_the_day_of_filing_takes_its_year_from_the_publication(
    line: str, published: date, day: date
) -> None:
    assert filed_day(line, published) == day


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("GENEVA, Jan 10 (Reuters) - Both met.", None),
        ("GENEVA (Reuters) - Both met.", date(2022, 1, 13)),
        ("GENEVA, Jan 10 (Reuters) - Both met.", date(2022, 6, 1)),
        ("GENEVA, Jan 20 (Reuters) - Both met.", date(2022, 1, 13)),
        ("GENEVA, Feb 29 (Reuters) - Both met.", date(2021, 3, 1)),
        ("Friday, January 10", date(2022, 1, 13)),
    ],
    ids=["no publication", "no day", "long ago", "after it", "no such day", "no town"],
)
def test_a_day_of_filing_is_not_guessed(line: str, published: date | None) -> None:
    assert filed_day(line, published) is None


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


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ann Lee, 13 January 2022", date(2022, 1, 13)),
        ("By Ann Lee and Bo Roe | January 13, 2022", date(2022, 1, 13)),
        ("Published 13 January 2022 | Updated 14 January 2022", date(2022, 1, 13)),
        ("13.01.2022", date(2022, 1, 13)),
        ("Published: 2022-01-13 10:15", date(2022, 1, 13)),
        ("By Monday 13 January 2022 both sides had met.", None),
        ("10/01/2022", None),
        ("31.02.2022", None),
    ],
)
def test_a_byline_and_a_day_in_figures_are_read(line: str, day: date | None) -> None:
    assert filed(line).day == day


def test_the_day_of_the_last_change_is_told_apart() -> None:
    found = filed("Last updated: 14 January 2022")
    assert (found.day, found.updated) == (None, date(2022, 1, 14))
