"""Names become actors: by the machine, and by persons before it."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from headway.analyse.enrolling import Roster, aliases_of, enrolled
from headway.model.enrolled import Enrolled, Named, Tally
from headway.model.kinds import ActorKind
from headway.model.sameness import Judgement

NOON = datetime(2021, 3, 3, 12, tzinfo=UTC)
NONE = Roster(given={}, borne={})


def called(name: str, usual: str | None = None, reports: int = 1) -> Named:
    return Named(
        name=name,
        usual=usual or name,
        kind=ActorKind.PERSON,
        party="Borland",
        reports=reports,
        mentions=reports,
    )


def said(name: str, other: str, *, same: bool) -> Judgement:
    return Judgement(name=name, other=other, same=same, by="jane", made=NOON)


def roll(
    names: list[Named], *judged: Judgement, roster: Roster = NONE
) -> dict[str, Enrolled]:
    made = enrolled({one.name: one for one in names}, judged, roster)
    return {one.id: one for one in made}


def after(names: list[Named], *judged: Judgement) -> Roster:
    """The ids as a first roll has given them."""
    made = roll(names, *judged).values()
    return Roster(
        given={one.name: one.id for one in made},
        borne={name: one.id for one in made for name in one.names},
    )


RIABKOV = called("Ivo Riabkov", reports=3)
RYABKOV = called("Ivo Ryabkov", "Ivo Riabkov", reports=2)
BARE = called("Riabkov", "Ivo Riabkov", reports=4)
OTHER = called("Ann Other", reports=5)


def test_names_of_one_usual_name_are_one_actor() -> None:
    (one,) = roll([RIABKOV, RYABKOV, BARE]).values()
    assert (one.id, one.name, one.reports) == ("ivo-riabkov", "Ivo Riabkov", 9)
    assert one.names == ("Riabkov", "Ivo Riabkov", "Ivo Ryabkov")
    assert "ryabkov" in one.words


def test_a_person_makes_two_actors_one_under_the_name_that_stays() -> None:
    made = roll([RIABKOV, BARE, OTHER], said("Ann Other", "Ivo Riabkov", same=True))
    assert list(made) == ["ivo-riabkov"]
    assert made["ivo-riabkov"].names == ("Ann Other", "Riabkov", "Ivo Riabkov")


def test_a_name_that_is_sent_away_goes_its_own_way() -> None:
    made = roll([RIABKOV, RYABKOV, BARE], said("Riabkov", "Ivo Riabkov", same=False))
    assert {id_: one.names for id_, one in made.items()} == {
        "ivo-riabkov": ("Ivo Riabkov", "Ivo Ryabkov"),
        "riabkov": ("Riabkov",),
    }


def test_a_usual_name_that_nobody_bears_can_be_parted_from() -> None:
    names = [called("Ivo R.", "Ivo Riabkov"), called("I. Riabkov", "Ivo Riabkov")]
    made = roll(names, said("Ivo R.", "Ivo Riabkov", same=False))
    assert {one.name: one.names for one in made.values()} == {
        "Ivo Riabkov": ("I. Riabkov",),
        "Ivo R.": ("Ivo R.",),
    }


def test_the_machine_never_joins_what_a_person_keeps_apart() -> None:
    made = roll(
        [RIABKOV, RYABKOV, OTHER],
        said("Ann Other", "Ivo Ryabkov", same=True),
        said("Ann Other", "Ivo Riabkov", same=False),
    )
    assert {one.names for one in made.values()} == {
        ("Ivo Riabkov",),
        ("Ann Other", "Ivo Ryabkov"),
    }


def test_whom_nobody_may_mean_alone_is_no_actor_until_a_person_says_whose() -> None:
    bare = replace(called("Other"), may_mean=("Ann Other", "Bo Other"))
    assert list(roll([bare, OTHER])) == ["ann-other"]
    (one,) = roll([bare, OTHER], said("Other", "Ann Other", same=True)).values()
    assert one.names == ("Ann Other", "Other")


def test_an_id_stays_when_another_spelling_comes_to_prevail() -> None:
    now = [called("Ivo Riabkov", "Ivo Ryabkov"), called("Ivo Ryabkov", reports=9)]
    (one,) = roll(now, roster=after([RIABKOV, RYABKOV])).values()
    assert (one.id, one.name) == ("ivo-riabkov", "Ivo Ryabkov")


def test_an_id_stays_with_the_name_when_others_are_added() -> None:
    twin = called("Ivo Riábkov")
    roster = after([RIABKOV])
    made = roll([RIABKOV, twin], roster=roster)
    assert made["ivo-riabkov"].name == "Ivo Riabkov"
    (other,) = made.keys() - {"ivo-riabkov"}
    assert other.startswith("ivo-riabkov-")
    assert roll([twin, RIABKOV], roster=roster).keys() == made.keys()


def test_of_two_ids_the_one_that_a_person_keeps_stays() -> None:
    names = [RIABKOV, OTHER]
    merge = said("Ann Other", "Ivo Riabkov", same=True)
    roster = after(names)
    assert list(roll(names, merge, roster=roster)) == ["ivo-riabkov"]
    once = replace(roster, borne=dict.fromkeys(roster.borne, "ivo-riabkov"))
    assert list(roll(names, merge, roster=once)) == ["ivo-riabkov"]
    assert roll(names, roster=once).keys() == {"ivo-riabkov", "ann-other"}


def test_of_two_ids_that_the_machine_joins_the_one_of_most_reports_stays() -> None:
    apart = [called("Ivo Riabkov", reports=2), called("Ivo Ryabkov", reports=6)]
    joined = [called("Ivo Riabkov", "Ivo Ryabkov", 2), apart[1]]
    assert list(roll(joined, roster=after(apart))) == ["ivo-ryabkov"]


def test_the_last_of_several_names_that_stay_is_the_actors() -> None:
    names = [RIABKOV, OTHER, called("Bo Tern")]
    made = roll(
        names,
        said("Ivo Riabkov", "Ann Other", same=True),
        said("Ann Other", "Bo Tern", same=True),
    )
    assert [one.name for one in made.values()] == ["Bo Tern"]


def test_aliases_are_other_names_and_words_by_how_often_they_are_used() -> None:
    bare = replace(BARE, aliases={"Minister Riabkov": 7, "Ivo Riabkov": 2})
    assert aliases_of("Ivo Riabkov", [RIABKOV, bare]) == [
        ("Minister Riabkov", 7),
        ("Riabkov", 4),
    ]


@pytest.mark.parametrize("first", ["", "2021-03-02"])
def test_days_and_tallies_of_all_names_come_together(first: str) -> None:
    one = replace(
        RIABKOV, first="2021-03-04", last="2021-03-05", tally=Tally(dossiers={"t": 2})
    )
    other = replace(RYABKOV, first=first, last=first, tally=Tally(dossiers={"t": 1}))
    (made,) = roll([one, other]).values()
    assert made.first == (first or "2021-03-04")
    assert made.last == "2021-03-05"
    assert made.dossiers == (("t", 3),)
