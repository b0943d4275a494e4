"""Which words may name an actor."""

import pytest

from headway.model.reading import Form, MentionReading
from headway.road import Road

pytestmark = pytest.mark.model


def mentions(road: Road, text: str) -> list[MentionReading]:
    return road.extractor.mentions.find(road.extractor.nlp(text)).readings


def heads(road: Road, text: str, label: str) -> list[str]:
    return [m.head.of(text) for m in mentions(road, text) if m.label == label]


def test_a_given_name_with_a_hyphen_is_one_name(road: Road) -> None:
    text = "South Korean President Moon Jae-in met the press in Seoul."
    assert heads(road, text, "PERSON") == ["Moon Jae-in"]


def test_a_verb_with_a_prefix_is_one_word(road: Road) -> None:
    words = [token.text for token in road.extractor.nlp("They re-established the tie.")]
    assert "re-established" in words


def test_another_hyphen_parts_two_words(road: Road) -> None:
    words = [
        token.text for token in road.extractor.nlp("They spoke of Iran-backed men.")
    ]
    assert "Iran" in words


def test_a_surname_is_a_person_wherever_it_stands(road: Road) -> None:
    text = (
        "Foreign Minister Abdul Morsan met the press. Morsan was content. "
        "The deal pleased Morsan."
    )
    assert heads(road, text, "PERSON") == ["Abdul Morsan", "Morsan", "Morsan"]


def test_a_possessive_pronoun_is_a_mention_that_qualifies(road: Road) -> None:
    text = "Iran met the press after its talks with Iraq."
    (its,) = [m for m in mentions(road, text) if m.form is Form.PRONOUN]
    assert (its.head.of(text), its.modifier) == ("its", True)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Iran said it was ready to talk.", True),
        ("It is good that the envoys met.", False),
    ],
)
def test_an_it_that_stands_for_nobody_is_no_mention(
    road: Road, text: str, kept: bool
) -> None:
    pronouns = [m for m in mentions(road, text) if m.form is Form.PRONOUN]
    assert bool(pronouns) is kept


def test_no_two_mentions_have_one_head(road: Road) -> None:
    text = "Envoys of Iran, the United States and Iraq met with the Elbe Council."
    spans = [m.head for m in mentions(road, text)]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The US special envoy for Iran, Ann Other, was calm.", ["US"]),
        ("The spokeswoman for NATO, Ann Other, was calm.", ["NATO"]),
        ("The US ambassador to NATO, Ann Other, was calm.", ["US"]),
    ],
    ids=["posted for", "speaks for", "sent to"],
)
def test_a_title_says_for_whom_it_is_held(
    road: Road, text: str, sides: list[str]
) -> None:
    (person,) = [m for m in mentions(road, text) if m.label == "PERSON"]
    assert [side.of(text) for side in person.affiliations] == sides


def test_a_longer_name_is_another_body(road: Road) -> None:
    text = "The National Security Council met. The Security Council met."
    assert heads(road, text, "GPE") == ["Security Council"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("National Security Adviser Ann Other met the press.", []),
        ("Treasury Secretary Ann Other met the press.", []),
        ("The National Security Agency met the press.", ["National Security Agency"]),
    ],
    ids=["advised on", "a portfolio", "a body"],
)
def test_what_an_office_is_for_is_no_body(
    road: Road, text: str, bodies: list[str]
) -> None:
    assert heads(road, text, "ORG") + heads(road, text, "GPE") == bodies
