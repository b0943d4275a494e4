"""What people type is understood, and nothing of it is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headway.ledger.queries import fts5, parsed, tsquery

SMALL = frozenset({"the", "who", "in"})


@pytest.mark.parametrize(
    ("typed", "groups", "never", "strict"),
    [
        ("joint patrol", [[["joint"]], [["patrol"]]], [], False),
        ('"joint patrol"', [[["joint", "patrol"]]], [], True),
        ('"joint patrol', [[["joint", "patrol"]]], [], True),
        ("ferry OR bridge", [[["ferry"], ["bridge"]]], [], True),
        ("ferry or bridge", [[["ferry"]], [["or"]], [["bridge"]]], [], False),
        ("ferry -bridge", [[["ferry"]]], [["bridge"]], True),
        ('ferry -"the bridge"', [[["ferry"]]], [["the", "bridge"]], True),
        ("who in the ferry", [[["ferry"]]], [], False),
        ("the who", [[["the"]], [["who"]]], [], False),
        ('"in the ferry"', [[["in", "the", "ferry"]]], [], True),
        ("3.67%", [[["3", "67"]]], [], False),
        ("OR ferry OR", [[["ferry"]]], [], False),
        ("-", [], [], False),
        ("", [], [], False),
    ],
    ids=[
        "two words",
        "words in this order",
        "a quotation that does not end",
        "either word",
        "a small or is a word",
        "a word that must not be there",
        "words that must not be there",
        "small words do not count",
        "unless there are no others",
        "or they are quoted",
        "a figure",
        "an OR with nothing beside it",
        "a bare hyphen",
        "nothing",
    ],
)
def test_what_is_typed_is_understood(
    typed: str, groups: list[list[list[str]]], never: list[list[str]], strict: bool
) -> None:
    query = parsed(typed, SMALL)
    assert [[list(term) for term in group] for group in query.groups] == groups
    assert [list(term) for term in query.never] == never
    assert query.strict is strict


def test_either_database_has_it_in_its_own_words() -> None:
    query = parsed('ferry OR bridge "joint patrol" -Boren')
    assert fts5(query) == '(("ferry" OR "bridge") AND ("joint patrol")) NOT ("Boren")'
    assert fts5(parsed("ferry"), "head") == '({head} : (("ferry")))'
    assert tsquery(query) == (
        "(('ferry') | ('bridge')) & (('joint' <-> 'patrol')) & !(('Boren'))"
    )
    assert tsquery(parsed("Ångström"), "A") == "(('Angstrom':A))"


@given(st.text(max_size=80))
def test_nothing_but_letters_and_digits_reaches_a_database(typed: str) -> None:
    query = parsed(typed)
    terms = [term for group in query.groups for term in group] + [*query.never]
    assert all(word.isalnum() for term in terms for word in term)


def test_what_is_typed_without_end_is_cut() -> None:
    assert len(parsed("word " * 1_000).groups) == 12
    assert len(parsed("word OR " * 1_000).groups[0]) == 12
