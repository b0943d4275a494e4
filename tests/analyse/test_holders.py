"""An office holder is found by every spelling, and never under another state."""

import pytest

from headway.analyse.holders import Holder, holders_of, known_holders


def holder(id_: str, name: str, party: str, *names: str) -> Holder:
    return Holder(id=id_, name=name, names=names, parties=frozenset({party}))


ONE = holder("q1", "Karla Öttermann", "Arland", "Carla Otterman")
KNOWN = holders_of(
    [ONE, holder("q2", "Ann Other", "Arland"), holder("q3", "Ann Other", "Borland")],
    ["Arland", "Borland"],
)


@pytest.mark.parametrize(
    ("name", "party", "found"),
    [
        ("Karla Ottermann", None, "q1"),
        ("Carla Otterman", "Ferry Party", "q1"),
        ("Carla Otterman", "Borland", None),
        ("Karla Uttermann", "Arland", "q1"),
        ("Karla Uttermann", None, None),
        ("Ann Other", "Arland", "q2"),
        ("Ann Other", None, None),
        ("Ben Other", "Arland", None),
    ],
    ids=[
        "accents",
        "another name, a party of no state",
        "another state",
        "another sound, of the same state",
        "another sound, party not known",
        "one of two by party",
        "one of two",
        "nobody",
    ],
)
def test_a_holder_is_found(name: str, party: str | None, found: str | None) -> None:
    known = KNOWN.find(name, party)
    assert (known.id if known else None) == found


def test_two_rows_of_one_person_are_one() -> None:
    twice = [ONE, holder("x1", "Carla Ottermann", "Arland", "Carly Ottermann")]
    known = holders_of(twice, []).find("Carly Ottermann", None)
    assert known
    assert (known.id, known.name) == ("q1", "Karla Öttermann")


def test_the_lexicons_holders_are_known() -> None:
    known = known_holders().find("Sergei Lavrov", "Russia")
    assert known
    assert known.name == "Sergey Lavrov"
