"""The same words in two reports are told once; other words stay apart."""

from dataclasses import replace
from datetime import date

import pytest
from tests.fakes import article, at, entries

from headway.analyse.moves import all_moves
from headway.analyse.statements import all_statements
from headway.model.entry import Entries, Move
from headway.model.kinds import MoveKind, MoveStatus

LONG = "Arland proposed to Borland a joint patrol of the whole river"


def told(words: str, day: int = 2, **slots: object) -> Entries:
    """A report in which Arland makes one move, in these words."""
    text = f"Report {day}. Arland and Borland met in Cresk on Monday. " + (
        f"{words}. Arland proposed a joint patrol. Borland rejected the patrol, "
        "its envoy said. They made no progress."
    )
    found = entries(article(text, date(2021, 3, day)))
    offer = replace(found.moves[1], evidence=at(words, text))
    fields = {name: getattr(offer, name) for name in Move.__slots__}
    return replace(found, moves=(Move(**(fields | slots)),))


def test_a_reprint_counts_once_and_leads_to_its_own_words() -> None:
    first, copy = told(LONG, 2), told(LONG, 3)
    (move,) = all_moves([first, copy])
    assert move.source is first
    assert [(o.source, o.entry) for o in move.also] == [(copy, copy.moves[0])]


@pytest.mark.parametrize(
    "words",
    [
        LONG.replace("whole", "wide"),
        LONG.upper(),
        LONG.replace("Arland proposed", "Arland, then, proposed"),
    ],
    ids=["one word changed", "in capitals", "a word put in"],
)
def test_words_that_are_nearly_the_same_are_a_reprint(words: str) -> None:
    assert len(all_moves([told(LONG, 2), told(words, 3)])) == 1


@pytest.mark.parametrize(
    ("words", "slots"),
    [
        (LONG, {"kind": MoveKind.COMMIT}),
        (LONG, {"status": MoveStatus.PLANNED}),
        (LONG, {"actor": entries().moves[2].actor}),
        ("Arland proposed to Borland a joint inquiry into the sunken ferry", {}),
    ],
    ids=["another kind", "another status", "another party", "other words"],
)
def test_other_tellings_stay_apart(words: str, slots: dict[str, object]) -> None:
    assert len(all_moves([told(LONG, 2), told(words, 3, **slots)])) == 2


def test_a_few_words_may_be_said_twice() -> None:
    short = "Arland proposed joint talks"
    assert len(all_moves([told(short, 2), told(short, 3)])) == 2


def test_the_same_words_of_two_speakers_are_two_statements() -> None:
    one, other = told(LONG, 2), told(LONG, 3)
    said = replace(one.statements[0], content=(one.moves[0].evidence,))
    again = replace(other.statements[0], content=(other.moves[0].evidence,))
    theirs = replace(again, speaker=other.moves[0].actor)
    one = replace(one, statements=(said,))
    assert len(all_statements([one, replace(other, statements=(again,))])) == 1
    assert len(all_statements([one, replace(other, statements=(theirs,))])) == 2
