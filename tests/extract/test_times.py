"""Which clause a time expression dates, and on which side of the report it lies."""

import pytest

from headway.model.reading import Tense
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The envoys met on Tuesday.", Tense.PAST),
        ("The envoys will meet on Tuesday.", Tense.FUTURE),
        ("A summit is planned for Tuesday.", Tense.FUTURE),
        ("The summit, which was scheduled for June 12, is off.", Tense.FUTURE),
        ("They looked at a June 12 summit.", Tense.UNKNOWN),
        ("The envoy said on Tuesday the ministers would meet.", Tense.PAST),
    ],
)
def test_the_clause_tells_the_side(road: Road, text: str, tense: Tense) -> None:
    assert [t.tense for t in road.extractor.read_text(text).times] == [tense]


def test_a_day_behind_the_verb_of_saying_dates_the_saying(road: Road) -> None:
    text = "The envoy said on Saturday the United States would abandon the treaty."
    (move,) = road.extractor.read_text(text).moves
    assert move.time is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Yesterday the envoys met.", ["Yesterday"]),
        ("Last October the envoys met.", ["Last October"]),
        ("“In July the envoys met,” he said.", ["In July"]),
        ("Three days ago the envoys met.", ["Three days ago"]),
        ("They may meet again, or the Daily Today will tell.", []),
    ],
)
def test_an_expression_may_open_a_sentence(
    road: Road, text: str, words: list[str]
) -> None:
    assert [t.span.of(text) for t in road.extractor.read_text(text).times] == words
