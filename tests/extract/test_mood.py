"""What is, what is to be, and what might be."""

import pytest
from spacy.tokens import Token
from tests.parses import agreed_to_meet, iranian_offer, rejects, will_meet

from headway.extract.mood import Mood, mood_of


@pytest.mark.parametrize(
    ("token", "mood"),
    [
        (rejects()[5], Mood.ACTUAL),
        (iranian_offer()[2], Mood.ACTUAL),
        (agreed_to_meet()[3], Mood.INFINITIVE),
        (will_meet()[5], Mood.FUTURE),
        (will_meet()[1], Mood.CONDITION),
    ],
    ids=["has rejected", "a noun of a past verb", "to meet", "will meet", "if asked"],
)
def test_the_mood_is_that_of_the_clause(token: Token, mood: Mood) -> None:
    assert mood_of(token) is mood
