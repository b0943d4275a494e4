"""One person has one name and one party over all reports, where that is sure."""

from dataclasses import replace

import pytest
from tests.fakes import entries

from headway.analyse.people import settled
from headway.model.actor import Actor, ActorId
from headway.model.entry import Entries
from headway.model.kinds import ActorKind


def naming(name: str, party: str | None = None, kind: str = "person") -> Entries:
    """A report that names one more actor."""
    actor = Actor(id=ActorId("x"), name=name, kind=ActorKind(kind), party=party)
    found = entries()
    return replace(found, actors=(*found.actors, actor))


def shown(*ledger: Entries) -> list[tuple[str, str | None]]:
    return [(f.actors[-1].name, f.actors[-1].party) for f in settled(ledger)]


def names(*said: str) -> list[str]:
    return [name for name, _ in shown(*(naming(n) for n in said))]


def test_a_bare_surname_is_the_one_who_bears_it() -> None:
    assert names("Ann Other", "Other") == ["Ann Other", "Ann Other"]
    assert names("Wu Lihua", "Wu") == ["Wu Lihua", "Wu Lihua"]


def test_a_middle_initial_makes_no_other_person() -> None:
    assert names("Ann Q. Other", "Ann Other") == ["Ann Other", "Ann Other"]
    assert names("Ann Q. Other", "Other") == ["Ann Q. Other", "Ann Q. Other"]


@pytest.mark.parametrize(
    "said",
    [
        ("Ann Other", "Ben Other", "Other"),
        ("Ann Other", "Others"),
        ("Ann Middle Other", "Middle"),
        ("Ann Other", "Ann Middle Other"),
        ("A. Other", "Other", "B. Other"),
    ],
    ids=["two bear it", "another word", "middle", "a middle name", "first initials"],
)
def test_a_bare_name_that_is_not_sure_stays_bare(said: tuple[str, ...]) -> None:
    assert names(*said)[-1] == said[-1]


def test_a_state_is_no_persons_surname() -> None:
    found = shown(naming("Ann Arland"), naming("Arland", kind="state"))
    assert found[1][0] == "Arland"


@pytest.mark.parametrize(
    ("parties", "party"),
    [
        (["Borland", None], "Borland"),
        (["Borland", "Borland", "Arland"], "Borland"),
        (["Borland", "Arland"], None),
    ],
    ids=["one says", "most say", "they differ"],
)
def test_a_person_has_the_party_that_the_reports_clearly_give(
    parties: list[str | None], party: str | None
) -> None:
    found = shown(*(naming("Ann Other", p) for p in parties))
    assert {p for _, p in found} == {party}


def test_the_bare_name_has_the_party_of_the_full_one() -> None:
    found = shown(naming("Ann Other", "Borland"), naming("Other"))
    assert found[1] == ("Ann Other", "Borland")


def test_nothing_else_of_a_report_changes() -> None:
    found = naming("Ann Other", "Borland")
    assert settled([found]) == (found,)
