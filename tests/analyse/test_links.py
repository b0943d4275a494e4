"""Names hang together unless something keeps them apart."""

from collections.abc import Mapping

import pytest

from headway.analyse.links import groups

Party = Mapping[str, str]


def made(links: list[str], party: Party) -> list[str]:
    """The groups of the names a to d; a link is two letters."""
    pairs = [(link[0], link[1]) for link in links]
    return ["".join(g) for g in groups("abcd", pairs, lambda n: (party.get(n),))]


@pytest.mark.parametrize(
    ("links", "party", "found"),
    [
        ([], {}, ["a", "b", "c", "d"]),
        (["ab", "bc"], {}, ["abc", "d"]),
        (["ab", "bc"], {"a": "Arland"}, ["abc", "d"]),
        (["ab", "bc"], {"a": "Arland", "c": "Borland"}, ["a", "b", "c", "d"]),
        (["ab", "bc", "ad"], dict(a="A", c="B", d="A"), ["ad", "b", "c"]),
    ],
    ids=["no link", "a chain", "one party", "between two", "two of one side"],
)
def test_who_is_between_two_joins_neither(
    links: list[str], party: Party, found: list[str]
) -> None:
    assert made(links, party) == found
    assert made(links[::-1], party) == found
