"""What is shown of several reports together."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, entries

from headway.model.entry import Entries
from headway.serve.show import shower

BARE = entries(replace(article(published=None), outlet=None, title=None))
DATED = entries(replace(article(), outlet=None, title=None))
OTHER = entries(article("Another day. " + article().text, date(2021, 3, 9)))


def page_of(*reports: Entries) -> str:
    out = io.StringIO()
    show = shower("html", out)
    for found in reports:
        show.one(found)
    show.end()
    return out.getvalue()


@pytest.mark.parametrize(
    "reports", [(BARE, DATED), (DATED, BARE), (BARE, DATED, BARE)], ids=len
)
def test_a_text_that_comes_twice_is_one_report(reports: tuple[Entries, ...]) -> None:
    made = page_of(*reports)
    ids = re.findall(r' id="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    assert "in 1 report;" in made
    assert made == page_of(DATED)


def test_but_two_texts_are_two() -> None:
    made = page_of(BARE, OTHER)
    ids = re.findall(r' id="([^"]+)"', made)
    assert len(ids) == len(set(ids))
    assert "in 2 reports;" in made
