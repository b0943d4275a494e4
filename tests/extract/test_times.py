"""Which clause a time expression dates, and on which side of the report it lies."""

import pytest

from headway.model.reading import Tense, TimeRole
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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The envoys met on Monday.", TimeRole.DATE),
        ("Iran must reply by Monday.", TimeRole.END),
        ("By Monday both sides had signed.", TimeRole.DATE),
        ("No envoy has come since Monday.", TimeRole.START),
        ("After Monday's talks the envoys left.", TimeRole.DATE),
        ("Iran faces a Monday deadline.", TimeRole.END),
        ("Iran faces a deadline of Monday.", TimeRole.END),
        ("Iran faces a Monday vote.", TimeRole.DATE),
        ("The talks went on for three days.", TimeRole.DURATION),
        ("The talks ended in three days.", TimeRole.DURATION),
        ("The talks will begin in three days.", TimeRole.DATE),
        ("They asked for cuts over the next ten years.", TimeRole.DURATION),
        ("They will meet over the next ten days.", TimeRole.DATE),
        ("The envoys meet every Monday.", TimeRole.SET),
    ],
)
def test_the_words_around_an_expression_say_what_it_tells(
    road: Road, text: str, role: TimeRole
) -> None:
    assert [t.role for t in road.extractor.read_text(text).times] == [role]


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Iran demanded an answer by Friday.", Tense.FUTURE),
        ("Iran extended the truce until Friday.", Tense.FUTURE),
        ("The talks lasted until Friday.", Tense.PAST),
        ("They will meet in Rome on Monday and sign on Friday.", Tense.FUTURE),
        ("He will lead a delegation visiting Rome on Friday.", Tense.FUTURE),
        ("The council meets on Friday.", Tense.FUTURE),
        ("Iran rejects the offer on Friday", Tense.UNKNOWN),
        ("Iran should have met the envoys on Friday.", Tense.PAST),
        ("The envoy flew to Rome to meet the minister on Friday.", Tense.PAST),
        ("The envoy wants to meet the minister on Friday.", Tense.FUTURE),
    ],
)
def test_a_deadline_and_a_plan_lie_ahead(road: Road, text: str, tense: Tense) -> None:
    assert road.extractor.read_text(text).times[-1].tense is tense


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prime Minister Theresa May spoke. Words by May were few.", []),
        ("A letter from April Glaspie came.", []),
        ("A letter from April came.", ["from April"]),
        ("He told ABC's “This Week” so.", []),
        ("This week he told the envoys so.", ["This week"]),
    ],
)
def test_a_name_is_no_date(road: Road, text: str, words: list[str]) -> None:
    assert [t.span.of(text) for t in road.extractor.read_text(text).times] == words
