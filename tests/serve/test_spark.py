"""The small chart on a card."""

import re
from xml.etree import ElementTree

from tests.analyse.followed.test_summing import RIVER, agreed, broken
from tests.filings import filing, on, statement

from headway.analyse.followed.headway import headway
from headway.model.filing import Filing
from headway.serve.spark import spark_svg

MANY = 400  # reports, over more weeks than there is room for


def spark(*filings: Filing) -> str:
    return spark_svg(headway(RIVER, filings))


def test_it_draws_the_ladder_and_says_what_it_shows() -> None:
    drawn = spark(*agreed(on(4)), *broken(on(20)))
    made = ElementTree.fromstring(drawn)
    assert "4 Mar 2021: agreed" in made.attrib["aria-label"]
    level = re.search(r'class="level" d="([^"]+)"', drawn)
    assert level is not None
    assert level[1].count("V") == 2


def test_without_a_day_there_is_nothing_to_draw() -> None:
    assert spark(filing("a", None)) == ""


def test_long_talks_have_few_bars_and_weigh_little() -> None:
    words = [
        filing(f"r{n}", on(1 + n % 28, 1 + n % 12, 2000 + n % 20), statement("Well."))
        for n in range(MANY)
    ]
    drawn = spark(*words)
    bars = re.search(r'class="week" d="([^"]+)"', drawn)
    assert bars is not None
    assert 10 < bars[1].count("M") <= 81
    assert len(drawn) < 5_000


def test_names_of_strangers_are_escaped() -> None:
    drawn = spark(*agreed(on(4)))
    assert "style" not in drawn
    ElementTree.fromstring(drawn)
