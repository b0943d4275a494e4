"""Whom a pronoun takes up, and where it takes up nobody."""

import pytest
from tests.sentences import code, moves, sides

from headway.model.article import Article
from headway.model.kinds import MoveKind
from headway.model.reading import Form
from headway.resolve.settle import cast
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "owner"),
    [
        ("Iran was firm. Its demand was heard in Vienna.", "Its", ["Iran"]),
        ("Iran said that Iraq gave no answer to its demand.", "its", []),
    ],
    ids=["one owner", "two owners in one sentence"],
)
def test_a_possessive_is_settled_where_one_may_own(
    road: Road, text: str, word: str, owner: list[str]
) -> None:
    assert meant(road, text, word) == owner


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("The bridge was shut. The ice was thin. ", "Maryam Karimi"),
        ("", "Oleg Smirnov"),
    ],
    ids=["nobody else is near", "somebody else is near"],
)
def test_a_he_may_be_the_subject_though_the_name_says_she(
    road: Road, between: str, name: str
) -> None:
    text = (
        f"Russian envoy Oleg Smirnov came to Vienna. {between}Iranian envoy Maryam "
        "Karimi briefed NATO on Monday about talks he held in Geneva on Sunday with "
        "Turkish envoy Kemal Aydin."
    )
    assert meant(road, text, "he") == [name]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Iran received a letter on Monday. It demanded an answer.", {"Iran"}),
        ("The letter reached Iran on Monday. It demanded an answer.", set()),
    ],
    ids=["a state", "a letter"],
)
def test_it_is_an_actor_unless_another_phrase_is_likelier(
    road: Road, text: str, party: set[str]
) -> None:
    found = code(road, text)
    asked = [sides(found, move) for move in moves(found, MoveKind.DEMAND)]
    assert set().union(*asked) == party


def meant(road: Road, text: str, word: str) -> list[str]:
    """The names of those whom the last such pronoun of a text means."""
    article = Article(id="a", text=text)
    roster, standing = cast(article, road.extractor.read(article), road.names)
    heads = [
        mention.head
        for mention in standing.mentions
        if mention.form is Form.PRONOUN and mention.head.of(text) == word
    ]
    return sorted(roster.actors[one].name for one in roster.all_of(heads[-1]))


@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("India asked China to pull back its patrols.", "its", ["China"]),
        ("Cuba told Panama that its flag would fly.", "its", []),
        ("When she left, Ann Other spoke.", "she", ["Ann Other"]),
        ("When he left, Ann Other spoke.", "he", []),
        (
            "Bob Fink met Tom Reed in Vienna, and Reed thanked him.",
            "him",
            ["Bob Fink"],
        ),
        ("Envoy Bob Fink saw envoy Tom Reed. He was tired.", "He", []),
        (
            "Envoy Bob Fink saw Chancellor Tom Reed. He was tired.",
            "He",
            ["Bob Fink"],
        ),
        ("The Philippines wrote. It wants the road.", "It", ["Philippines"]),
        ("The Israelis wrote. It was late.", "It", []),
        ("Peru met with Chile. It wants the road.", "It", []),
        ("Peru warned Chile. It wants the road.", "It", ["Peru"]),
        ("Rwanda asked Uganda to free the men. It refused.", "It", ["Uganda"]),
        ("Rwanda asked Uganda to free the men. It was angry.", "It", ["Rwanda"]),
        (
            "The European Union wrote to Peru. They will meet in May.",
            "They",
            ["European Union", "Peru"],
        ),
        (
            "The Austrian king and the Polish president spoke. He invited him.",
            "him",
            ["Polish president"],
        ),
        (
            "The Austrian king and the Polish president spoke. He left.",
            "He",
            [],
        ),
    ],
    ids=[
        "who is asked",
        "neither teller nor told",
        "who is named behind",
        "unless the name speaks against it",
        "not the subject of its own verb",
        "two of one office",
        "two of different offices",
        "a state of plural name",
        "a people",
        "two who met",
        "two who did not",
        "who was asked",
        "who asked",
        "the two of one deed",
        "each of two in turn",
        "one of two",
    ],
)
def test_a_pronoun_means_whom_its_clause_allows(
    road: Road, text: str, word: str, names: list[str]
) -> None:
    assert meant(road, text, word) == names


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Japan wrote back. Its envoy, Kenji Mori, left.", "Japan"),
        ("Japan wrote back. The envoy, Kenji Mori, left.", None),
    ],
    ids=["its envoy", "an envoy"],
)
def test_its_envoy_is_of_the_side_that_it_means(
    road: Road, text: str, party: str | None
) -> None:
    article = Article(id="a", text=text)
    roster, _ = cast(article, road.extractor.read(article), road.names)
    found = {a.name: a.party for a in roster.actors.values()}
    assert found["Kenji Mori"] == party
