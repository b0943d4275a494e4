"""What the clause of a pronoun ties it to, and whom it keeps apart from it."""

import pytest

from headway.model.article import Article
from headway.model.reading import Form, MentionReading
from headway.road import Road

pytestmark = pytest.mark.model


def pronoun(road: Road, text: str, word: str) -> MentionReading:
    """The last mention that is this pronoun."""
    found = road.extractor.read(Article(id="a", text=text)).mentions
    return [m for m in found if m.form is Form.PRONOUN and m.head.of(text) == word][-1]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("India asked China to pull back its patrols.", "its", "China"),
        ("India said that China answered in its letter.", "its", None),
        ("Greece told Turkey that it would not leave its islands.", "its", "it"),
        ("The envoy, Ann Other, blamed herself.", "herself", "envoy"),
        ("When she took office, Ann Other opened the border.", "she", "Other"),
        ("Ann Other wept when she took office.", "she", None),
        ("Standing by his side, Bob Fink smiled.", "his", None),
        ("Rwanda asked Uganda to hand over the men. It refused.", "It", "Uganda"),
        ("Rwanda asked Uganda to hand over the men. It hoped.", "It", None),
        ("“They give nothing,” Ann Other said of Iran.", "They", "Iran"),
    ],
    ids=[
        "who is asked to do it",
        "not the subject alone",
        "the same pronoun",
        "herself",
        "a first clause looks ahead",
        "a last clause does not",
        "nor does a clause without subject",
        "who was asked answers",
        "who hopes does not answer",
        "of whom it is said",
    ],
)
def test_a_pronoun_is_tied_by_its_clause(
    road: Road, text: str, word: str, expected: str | None
) -> None:
    bound = pronoun(road, text, word).bound
    assert (bound.of(text) if bound else None) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Bob Fink left Vienna and Ann Other thanked him.", "him", {"Other"}),
        ("Bob Fink left Vienna and thanked his hosts.", "his", set()),
    ],
    ids=["an object is not the subject", "an owner may be"],
)
def test_those_beside_it_are_others(
    road: Road, text: str, word: str, expected: set[str]
) -> None:
    assert {span.of(text) for span in pronoun(road, text, word).apart} == expected
