"""Full names and what is short for them."""

import pytest

from headway.lexicon.knowledge import load_knowledge
from headway.model.reading import Form, MentionReading
from headway.model.span import Span
from headway.resolve.people import People
from headway.resolve.roster import Roster


def people(*names: str) -> tuple[People, list[MentionReading]]:
    """The persons of a text that is these names, one a line."""
    text, mentions = "", []
    for name in names:
        span = Span(len(text), len(text) + len(name))
        mentions.append(MentionReading(span=span, head=span, form=Form.NAME))
        text += name + "\n"
    known = People(Roster(text=text), load_knowledge())
    known.learn(mentions)
    return known, mentions


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Ann Other", "Other"), ["Ann Other", "Ann Other"]),
        (("Ann Other", "Other's"), ["Ann Other", "Ann Other"]),
        (("Ann B. Other", "Ann Other"), ["Ann B. Other", "Ann B. Other"]),
        (("Ann Other", "Bob Other"), ["Ann Other", "Bob Other"]),
        (("Ann Other", "Bob Other", "Other"), ["Ann Other", "Bob Other", "Other"]),
        (("Zhou Ming", "Zhou"), ["Zhou Ming", "Zhou Ming"]),
        (("Zhou Ming", "Zhou Wei", "Zhou"), ["Zhou Ming", "Zhou Wei", "Zhou"]),
        (
            ("Ann Other", "Other Smith", "Other"),
            ["Ann Other", "Other Smith", "Ann Other"],
        ),
    ],
    ids=[
        "a surname",
        "a surname that owns",
        "an initial left out",
        "two of one surname",
        "a surname of two stays open",
        "a surname that stands first",
        "a first surname of two stays open",
        "the last word decides before the first",
    ],
)
def test_a_short_name_is_its_only_bearers(
    names: tuple[str, ...], expected: list[str]
) -> None:
    known, mentions = people(*names)
    assert [known.settle(mention, None).name for mention in mentions] == expected


@pytest.mark.parametrize(
    ("parties", "shared"),
    [(("Iran", "Iran"), "Iran"), (("Iran", "Iraq"), None)],
    ids=["both of one side", "of two sides"],
)
def test_an_open_surname_has_the_side_of_all_who_bear_it(
    parties: tuple[str, str], shared: str | None
) -> None:
    known, mentions = people("Ann Other", "Bob Other", "Other")
    for mention, party in zip(mentions, (*parties, None), strict=True):
        known.settle(mention, party)
    known.share_parties()
    (bare,) = [a for a in known.roster.actors.values() if a.name == "Other"]
    assert bare.party == shared
