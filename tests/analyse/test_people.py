"""One person has one name and one party over all reports, where that is sure."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import entries

from headway.analyse.holders import Holder, holders_of
from headway.analyse.people import settled
from headway.model.actor import Actor, ActorId
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

HOLDERS = holders_of(
    [
        Holder(
            id="q1",
            name="Karla Otterman",
            names=("Carla Otterman",),
            parties=frozenset({"Borland"}),
        )
    ],
    states=["Arland", "Borland"],
)


def naming(
    name: str, party: str | None = None, kind: str = "person", *aliases: str
) -> Entries:
    """A report that names one more actor."""
    actor = Actor(
        id=ActorId("x"),
        name=name,
        kind=ActorKind(kind),
        party=party,
        aliases=aliases,
    )
    found = entries()
    return replace(found, actors=(*found.actors, actor))


def shown(*ledger: Entries) -> list[tuple[str, str | None]]:
    found = settled(ledger, HOLDERS)
    return [(f.actors[-1].name, f.actors[-1].party) for f in found]


def names(*said: str) -> list[str]:
    return [name for name, _ in shown(*(naming(n) for n in said))]


def test_a_bare_surname_is_the_one_whom_a_report_calls_so() -> None:
    called = naming("Ann Other", None, "person", "Other")
    assert shown(called, naming("Other"))[1] == ("Ann Other", None)
    assert shown(called, naming("Mr Other"))[1] == ("Ann Other", None)
    assert shown(naming("Ann Other"), naming("Other"))[1] == ("Other", None)


def test_a_first_word_is_one_whom_a_report_calls_so() -> None:
    called = naming("Wu Lihua", None, "person", "Wu")
    assert shown(called, naming("Wu"))[1] == ("Wu Lihua", None)
    assert shown(naming("Wu Lihua"), naming("Wu"))[1] == ("Wu", None)


def test_a_bare_surname_is_the_only_one_of_its_party() -> None:
    one = naming("Ann Other", "Arland")
    assert shown(one, naming("Other", "Arland"))[1] == ("Ann Other", "Arland")
    assert shown(one, naming("Other", "Borland"))[1] == ("Other", "Borland")


def test_a_surname_of_several_words_is_the_only_one_who_bears_it() -> None:
    assert names("Ann de Other", "de Other")[1] == "Ann de Other"
    assert names("Ann de Other", "Ben de Other", "de Other")[2] == "de Other"


def test_a_middle_initial_makes_no_other_person() -> None:
    assert names("Ann Q. Other", "Ann Other") == ["Ann Other", "Ann Other"]
    assert names("Ann Q. Other", "Ben Other") == ["Ann Q. Other", "Ben Other"]


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
        (["Borland", *[None] * 9], "Borland"),
        (["Borland", *[None] * 10], None),
        (["Borland", "Borland", *[None] * 20], "Borland"),
    ],
    ids=["one says", "most say", "they differ", "one of ten", "a stray one", "two"],
)
def test_a_person_has_the_party_that_the_reports_clearly_give(
    parties: list[str | None], party: str | None
) -> None:
    found = shown(*(naming("Ann Other", p) for p in parties))
    assert {p for _, p in found} == {party}


def test_the_bare_name_has_the_party_of_the_full_one() -> None:
    called = naming("Ann Other", "Borland", "person", "Other")
    found = shown(called, naming("Other"))
    assert found[1] == ("Ann Other", "Borland")


def test_nothing_else_of_a_report_changes() -> None:
    found = naming("Ann Other", "Borland")
    assert settled([found], HOLDERS) == (found,)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Gregor Ryabin/Gregor Riabin/Gregor Riabin", "Gregor Riabin"),
        ("Mohammed Otter=A/Muhammad Otter=A", "Muhammad Otter"),
        ("Ann Lukanenko=A/Ann Lukanenka=A", "Ann Lukanenko"),
        ("Javad Ann Other=A/Ann Other=A/Ann Other=A", "Ann Other"),
        ("Ann Middle Other=A/Ann Other=A/Ann Other=A", "Ann Other"),
        ("Ann Q. Other=A/Ann Other=B/Ann Other=B", "Ann Other"),
        ("Ann H. W. Other/Ann HW Other/Ann HW Other", "Ann HW Other"),
        ("Ann Other:/Ann Other:/Ann Other", "Ann Other"),
    ],
    ids=[
        "letters",
        "sound",
        "a slip",
        "a word before",
        "a middle name",
        "an initial, whatever the party",
        "initials",
        "untidy",
    ],
)
def test_spellings_meet_in_one(said: str, names: str) -> None:
    assert {name for name, _ in shown(*ledger_of(said))} == {names}


@pytest.mark.parametrize(
    "said",
    [
        "Gregor Ryabin=A/Gregor Riabin=B",
        "Mohammed Otter=A/Muhammad Otter",
        "Ann Lukanenko/Ann Lukanenka",
        "Ann Other/Ben Other",
        "Pak Jin-ho=A/Pak Jin-su=A",
        "Ann W. Other/Ann H.W. Other/Ann Other",
        "Ann Middle Other=A/Ann Fiddle Other=A/Ann Other=A",
        "Ann Middle Other/Ann Other",
        "Gregor Ryabin=A/Gregor Riabin=B/Gregor Rjabin",
    ],
    ids=[
        "two parties",
        "another sound, party not known",
        "a slip, party not known",
        "two given names",
        "two given names behind",
        "two initials",
        "two middle names",
        "a middle name, party not known",
        "one between two parties",
    ],
)
def test_two_stay_two(said: str) -> None:
    ledger = ledger_of(said)
    assert [name for name, _ in shown(*ledger)] == [f.actors[-1].name for f in ledger]


def test_a_lost_name_is_an_alias() -> None:
    found = settled(ledger_of("Gregor Ryabin/Gregor Riabin/Gregor Riabin"), HOLDERS)
    assert found[0].actors[-1].aliases == ("Gregor Ryabin",)
    assert found[1].actors[-1].aliases == ()


def test_an_office_holder_has_the_name_of_the_lexicon() -> None:
    said = "Karla Ottermann=Borland/Carla Otterman=Borland/Carla Otterman=Democrats"
    assert {name for name, _ in shown(*ledger_of(said))} == {"Karla Otterman"}
    elsewhere = ledger_of("Carla Otterman=Arland")
    assert shown(*elsewhere)[0][0] == "Carla Otterman"


def test_reports_that_use_both_tie_a_short_form() -> None:
    tied = naming("Joseph Other", None, "person", "Joe Other")
    apart = [naming("Joseph Other"), naming("Joe Other")]
    assert shown(tied, tied, naming("Joe Other"))[2][0] == "Joseph Other"
    assert shown(*apart) == [("Joseph Other", None), ("Joe Other", None)]
    own = [naming("Joe Other")] * 2
    assert shown(tied, *own)[1][0] == "Joe Other"
    assert (
        shown(naming("Joseph Other", None, "person", "Joe Alias"), *own)[1:]
        == [("Joe Other", None)] * 2
    )


def test_of_several_a_bare_name_is_the_one_whom_nearly_all_call_so() -> None:
    often = [naming("Ann Other", "Arland", "person", "Other")] * 9
    once = naming("Ben Other", None, "person", "Other")
    bare = naming("Other")
    assert shown(*often, once, bare)[-1] == ("Ann Other", "Arland")
    assert shown(*often[:4], naming("Ben Other"), bare)[-1] == ("Other", None)
    assert shown(*often, once, once, bare)[-1] == ("Other", None)
    assert shown(*often, once, naming("Other", "Borland"))[-1] == ("Other", "Borland")


def test_of_several_a_bare_name_is_the_one_of_its_state() -> None:
    two = [naming("Ann Other", "Arland"), naming("Ben Other", "Borland")]
    assert shown(*two, naming("Other", "Borland"))[-1] == ("Ben Other", "Borland")
    assert shown(*two, naming("Other", "Cresk"))[-1] == ("Other", "Cresk")


def test_a_surname_in_another_spelling_needs_the_party() -> None:
    one = naming("Gregor Ryabinov", "Arland")
    assert shown(one, naming("Riabinov", "Arland"))[1][0] == "Gregor Ryabinov"
    assert shown(one, naming("Riabinov"))[1][0] == "Riabinov"


def test_a_word_that_names_a_body_is_no_surname() -> None:
    assert shown(naming("Ann Cresk"), naming("Cresk", kind="organisation"))[1] == (
        "Cresk",
        None,
    )
    both = [naming("Cresk", kind="organisation"), naming("Cresk")]
    assert shown(naming("Ann Cresk"), *both)[-1] == ("Cresk", None)


def ledger_of(said: str) -> list[Entries]:
    """Reports that each name a person, with a party behind "="."""
    named = [words.partition("=") for words in said.split("/")]
    return [naming(name, party or None) for name, _, party in named]


NAMES = st.sampled_from(
    [
        "Gregor Ryabinov",
        "Gregor Riabinov",
        "Grigor Rjabinov",
        "Gregor Q. Ryabinov",
        "Ryabinov",
        "Riabinov",
        "Ann Ryabinov",
        "Karla Otterman",
        "Carla Otterman",
        "Otterman",
        "OX",
        "Organisation X",
    ]
)
SAID = st.builds(
    naming,
    NAMES,
    st.sampled_from([None, "Arland", "Borland", "OX"]),
    st.sampled_from(["person", "organisation"]),
    NAMES,
)


@given(st.lists(SAID, max_size=12), st.randoms())
def test_order_does_not_matter_and_twice_is_once(
    ledger: list[Entries], chance: Random
) -> None:
    once = settled(ledger, HOLDERS)
    assert settled(once, HOLDERS) == once
    places = list(range(len(ledger)))
    chance.shuffle(places)
    again = settled([ledger[place] for place in places], HOLDERS)
    assert again == tuple(once[place] for place in places)
