"""Grouped actors settle as reports do, one by one."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.desk.cast import naming, report

from headway.analyse import bearers
from headway.analyse.bearers import named
from headway.analyse.crowd import Group, Groups, listed_in
from headway.analyse.holders import holders_of
from headway.analyse.people import settled, settled_crowd
from headway.analyse.roll import Roll, roll, roll_of
from headway.model.actor import Actor, ActorId
from headway.model.enrolled import Named
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

NOBODY = holders_of([], ["Arland", "Borland"])
NAMES = ("Ivo Riabkov", "Ivo Ryabkov", "Riabkov", "Mr Riabkov", "Ann Other", "Other")
PARTIES = (None, "Arland", "Borland")


def grouped(ledger: list[Entries]) -> Groups:
    made = Groups({})
    for entries in ledger:
        for one in entries.actors:
            key = (one.name, one.kind, one.party)
            group = made.by_key.setdefault(key, Group())
            group.note(one.name, one.aliases, len(one.mentions))
    return made


def met(*actors: Actor) -> list[Entries]:
    """One report for each."""
    return [report(one, day) for day, one in enumerate(actors, 1)]


def found(ledger: list[Entries]) -> dict[str, Named]:
    return named(grouped(ledger), NOBODY)


@st.composite
def crowds(draw: st.DrawFn) -> list[Entries]:
    """Up to twelve reports in which names of a few spellings come and go."""
    picks = draw(
        st.lists(
            st.tuples(
                st.sampled_from(NAMES),
                st.sampled_from(PARTIES),
                st.lists(st.sampled_from(NAMES), max_size=2),
            ),
            min_size=1,
            max_size=12,
        )
    )
    return met(*(naming(n, p, aliases=tuple(dict.fromkeys(a))) for n, p, a in picks))


def lines(found: Roll) -> list[tuple[object, ...]]:
    return [(a.name, a.kind, a.party, a.reports, a.aliases) for a in found.actors]


@given(crowds())
def test_a_crowd_settles_as_its_reports_do(ledger: list[Entries]) -> None:
    one_by_one = roll(settled(ledger, NOBODY))
    together = roll_of(listed_in(settled_crowd(grouped(ledger), NOBODY)))
    assert lines(together) == lines(one_by_one)
    shared = [
        {w: {*found} for w, found in one.shared.items()}
        for one in (together, one_by_one)
    ]
    assert shared[0] == shared[1]


def test_spellings_of_one_name_have_one_usual_name() -> None:
    made = found(met(*[naming("Ivo Riabkov")] * 2, naming("Ivo Ryabkov")))
    assert made["Ivo Ryabkov"].usual == made["Ivo Riabkov"].usual == "Ivo Riabkov"
    assert (made["Ivo Riabkov"].reports, made["Ivo Ryabkov"].reports) == (2, 1)


def test_who_may_be_another_keeps_the_own_name() -> None:
    made = found(met(naming("Ivo Riabkov"), naming("Ivan Riabkov", "Arland")))
    assert made["Ivan Riabkov"].usual == "Ivan Riabkov"


def test_a_description_is_no_name() -> None:
    rebels = replace(naming("the rebels"), kind=ActorKind.UNNAMED)
    assert found(met(rebels)).keys() == {"Arland"}


def test_of_too_many_names_the_rare_ones_stay_as_they_are() -> None:
    many = met(*[naming("Ivo Riabkov")] * 2, naming("Ivo Ryabkov"))
    groups = grouped(many)
    rare = bearers.strays(groups)
    assert [key[0] for key in rare] == ["Ivo Ryabkov"]
    kept = bearers.with_strays(Groups({}).by_key, rare)
    assert kept == rare
    twice = bearers.with_strays(rare, rare)
    assert [group.reports for group in twice.values()] == [2]


def test_an_actor_has_no_name_of_its_own_twice() -> None:
    one = Actor(id=ActorId("x"), name="Ivo Riabkov", kind=ActorKind.PERSON)
    assert set(found(met(one, one))) == {"Arland", "Ivo Riabkov"}
