"""Who negotiates with whom in a pile, and who is only named."""

from dataclasses import replace

from headway.dossier.negotiators import candidates, core_of
from headway.dossier.pile import Pile, pile_of
from headway.lexicon.actors import ActorEntry, ActorLexicon
from headway.model.article import Article
from headway.model.kinds import ActorKind

STATES = ("Arland", "Borland", "Cresk", "Norland", "Sudland", "Ostland", "Westland")
FILLER = "The market on the hill was full."


def entry(name: str, *others: str) -> ActorEntry:
    """A state with its names."""
    return ActorEntry(
        id=name.lower(),
        name=name,
        kind=ActorKind.STATE,
        party=name,
        surfaces=(name, *others),
        capitals=(),
        descriptions=(),
    )


LEXICON = ActorLexicon.of([entry(name) for name in STATES])


def pile(*texts: str) -> Pile:
    """A pile of reports of these words."""
    return pile_of((Article(id="r", text=text) for text in texts), LEXICON)


def parties(found: Pile) -> list[str]:
    """Those who are proposed as parties."""
    core = core_of(found)
    assert core is not None
    return [one.name for one in candidates(found, core) if one.party]


TALKS = ("Borland rejected the offer of Arland in talks with Arland.",) * 6
OTHERS = (f"{FILLER} Cresk won the cup. Borland was second.",) * 4


def test_the_two_in_sentences_about_talks_are_the_core() -> None:
    core = core_of(pile(*TALKS, *OTHERS))
    assert core is not None
    assert core.pair == ("Arland", "Borland")
    assert core.reports == 6


def test_the_hub_is_the_one_with_whom_talks_are_held() -> None:
    core = core_of(pile(*TALKS))
    assert core is not None
    assert core.hub == "Arland"
    turned = core_of(pile("Arland rejected the deal in talks with Borland."))
    assert turned is not None
    assert turned.hub == "Borland"


def test_where_one_report_makes_the_difference_it_is_the_one_who_meets_more() -> None:
    others = ("Borland and Cresk met for talks.", "Borland and Norland met for talks.")
    core = core_of(pile(*TALKS[:1], "Arland and Borland agreed on talks.", *others))
    assert core is not None
    assert core.hub == "Borland"
    clear = core_of(pile(*TALKS[:2], *others))
    assert clear is not None
    assert clear.hub == "Arland"


def test_who_is_only_named_is_no_party() -> None:
    assert parties(pile(*TALKS, *OTHERS)) == ["Arland", "Borland"]


def test_those_in_a_row_beside_the_hub_are() -> None:
    row = "Norland, Sudland and Ostland want a deal with Arland. Norland won. "
    also = (f"{row}{FILLER}", *["Norland, Sudland, Ostland sell wool."] * 9)
    found = parties(pile(*TALKS, *also))
    assert set(found) == {"Arland", "Borland", "Norland", "Sudland", "Ostland"}


def test_but_not_those_in_a_row_with_the_hub() -> None:
    row = "Tariffs on Arland, Sudland and Ostland are agreed on in no deal."
    also = ("Sudland and Ostland sell wool.",) * 9
    assert parties(pile(*TALKS, row, *also)) == ["Arland", "Borland"]


def test_of_whom_little_else_is_said_is_a_party() -> None:
    found = pile(*TALKS, *["Westland brokered a deal with Arland."] * 2)
    assert "Westland" in parties(found)
    more = ["Westland sells wool."] * 9
    also = pile(*TALKS, *["Westland brokered a deal with Arland."] * 2, *more)
    assert "Westland" not in parties(also)


def test_who_talks_with_either_as_often_as_they_do_is_a_party() -> None:
    with_other = ["Sudland and Borland began talks."] * 5
    assert "Sudland" in parties(pile(*TALKS, *with_other))
    few = ["Sudland and Borland began talks."] * 2
    assert "Sudland" not in parties(pile(*TALKS, *few, *["Sudland sells wool."] * 3))


def test_a_bystander_is_remarked_on_where_it_is_named_often() -> None:
    beside = ["Cresk warned that a deal with Arland is wrong."] * 2
    found = pile(*TALKS, *beside, *["Cresk sells wool."] * 9)
    core = core_of(found)
    assert core is not None
    (cresk,) = (one for one in candidates(found, core) if not one.party)
    assert (cresk.name, cresk.reports, cresk.beside) == ("Cresk", 11, 2)


def test_a_pile_without_talks_has_no_core() -> None:
    assert core_of(pile("Arland and Cresk sell wool.", FILLER)) is None
    assert core_of(pile()) is None


def test_a_capital_where_they_meet_is_a_place() -> None:
    town = replace(entry("Westland", "Westhaven"), capitals=("Westhaven",))
    lexicon = ActorLexicon.of([*map(entry, STATES[:2]), town])

    def named(text: str) -> set[str]:
        (seen,) = pile_of([Article(id="r", text=text)], lexicon).reports
        return {party for party, _ in seen.names}

    assert named("Arland began talks in Westhaven.") == {"Arland"}
    assert named("Arland began talks with Westhaven.") == {"Arland", "Westland"}


def test_a_name_of_two_means_nobody() -> None:
    lexicon = ActorLexicon.of([entry("Arland", "AR"), entry("Cresk", "AR")])
    text = "AR and Arland began talks."
    (seen,) = pile_of([Article(id="r", text=text)], lexicon).reports
    assert seen.names == {("Arland", "Arland")}
