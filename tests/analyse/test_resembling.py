"""Who may be one actor with another, and who hardly is."""

import pytest

from headway.analyse.resembling import key_of, keys_of, resembles
from headway.analyse.slugs import slug
from headway.model.kinds import ActorKind

PERSON, BODY, STATE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE


@pytest.mark.parametrize(
    ("kind", "one", "other", "why"),
    [
        (PERSON, "Ivo Riabkov", "Ivo Ryabkov", "spelled nearly alike"),
        (PERSON, "Riabkov", "Ivo Ryabkov", "surname"),
        (PERSON, "Ivo Riabkov", "Ivo Karl Riabkov", "one given name may be short"),
        (PERSON, "Karl Riabkov", "Ivo Karl Riabkov", "a given name more"),
        (PERSON, "Jan R. Riabkov", "Karl R. Riabkov", "the same initials"),
        (PERSON, "Meng", "Meng Wanlu", "first name"),
        (PERSON, "Ann Riabkov", "Ivo Riabkov", None),
        (PERSON, "Ivo Riabkov", "Ivo Otterman", None),
        (PERSON, "Riabkov", "Ivo Otterman", None),
        (BODY, "ARB", "Arland Ferry Board", "initials"),
        (BODY, "Ferry Board", "Freight Board", "share a word"),
        (BODY, "Ferry Board", "Fish Bank", None),
    ],
)
def test_what_resembles_says_why(
    kind: ActorKind, one: str, other: str, why: str | None
) -> None:
    found = resembles(kind, one, other)
    assert (found is None) == (why is None)
    assert why is None or why in str(found)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (PERSON, "Ivo Riabkov", "Ryabkov"),
        (BODY, "A.F.B.", "Arland Ferry Board"),
        (BODY, "ferry men", "Ferry men"),
    ],
)
def test_those_who_resemble_share_a_key(kind: ActorKind, one: str, other: str) -> None:
    assert key_of(kind, one) == key_of(kind, other) != ""


def test_a_full_name_is_looked_for_by_both_ends_and_a_state_not_at_all() -> None:
    assert key_of(PERSON, "Meng") in keys_of(PERSON, "Meng Wanlu")
    assert keys_of(PERSON, "Meng") == (key_of(PERSON, "Meng"),)
    assert keys_of(STATE, "Arland") == ()


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ivo Riábkov", "ivo-riabkov"),
        ("  A/../B?", "a-b"),
        ("x" * 90, "x" * 60),
    ],
    ids=["accents", "what an address cannot bear", "a long name"],
)
def test_an_id_is_a_name_that_an_address_can_bear(name: str, first: str) -> None:
    ways = slug(name)
    assert next(ways) == first
    assert next(ways).startswith(first + "-")


def test_a_name_without_a_latin_letter_has_a_mark_for_its_id() -> None:
    assert len(next(slug("习近平"))) == 4
