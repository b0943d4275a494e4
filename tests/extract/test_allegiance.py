"""For whom a person acts, in words that are no title."""

import pytest
from tests.sentences import code, named

from headway.analyse.told import party_of
from headway.model.actor import Mention
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Ann Carter of Iran met Bob Fink.", "Iran"),
        ("Ann Carter (Iran) met Bob Fink.", "Iran"),
        ("Ann Carter, who leads the Iranian team, met Bob Fink.", "Iran"),
        ("Ann Carter, who speaks for Iran, met Bob Fink.", "Iran"),
        ("Speaking for Iran, Ann Carter said that it was late.", "Iran"),
        ("Senator Ann Carter, a Democrat from Ohio, met Bob Fink.", "Democrats"),
        ("Ann Carter, head of sales at the Elbe Steel Company, met Bob Fink.", "Elbe"),
        ("Ann Carter, chief negotiator of the Port Union, met Bob Fink.", "Port Union"),
        ("Ann Carter, who visited Iran, met Bob Fink.", None),
        ("Ann Carter, who spoke of Iran, met Bob Fink.", None),
        ("Ann Carter, a historian of Iran, met Bob Fink.", None),
    ],
    ids=[
        "of",
        "in brackets",
        "leads",
        "speaks for",
        "speaking for",
        "one of a party",
        "at a company",
        "of a union",
        "only visits",
        "only speaks of",
        "an outsider",
    ],
)
def test_a_person_acts_for_whom_the_words_say(
    road: Road, text: str, party: str | None
) -> None:
    found = code(road, text)
    (ann,) = [a for a in found.actors if a.name == "Ann Carter"]
    said = party_of(found, Mention(actor=ann.id))
    assert (said or "").startswith(party or "Ann Carter") or ann.party == party


def test_two_persons_of_two_states_each_have_their_own(road: Road) -> None:
    found = code(road, "Ann Carter of Iran and Bob Fink of Iraq signed the text.")
    parties = {named(found, Mention(actor=a.id)) for a in found.actors}
    assert {"Ann Carter (Iran)", "Bob Fink (Iraq)"} <= parties
