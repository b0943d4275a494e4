"""What a sparing reading keeps of a full one."""

from dataclasses import replace
from typing import Any

from benchmarks.firstlook import Kept, compared, held
from tests.fakes import entries

from headway.look.first import Look, WhyAside
from headway.model.actor import ActorId, Mention
from headway.model.kinds import MoveKind
from headway.model.span import Span

WHOLE = entries()
MOVES, SAID = len(WHOLE.moves), compared(WHOLE, WHOLE).said
ROW: dict[str, Any] = {
    "moves": [{"evidence": [0, 9]}, {"evidence": [20, 29]}],
    "statements": [
        {"speaker": {"party": "Arland"}, "cue": [3, 6], "content": [[7, 9]]},
        {"speaker": {"party": None}, "cue": [3, 6], "content": [[7, 9]]},
        {"speaker": None, "cue": None, "content": [[7, 9]]},
    ],
}


def test_the_same_entries_are_all_kept() -> None:
    assert compared(WHOLE, WHOLE) == Kept(MOVES, MOVES, MOVES, SAID, SAID, SAID)


def test_nothing_is_kept_of_what_is_not_read() -> None:
    none = replace(WHOLE, moves=(), statements=())
    assert compared(WHOLE, none) == Kept(MOVES, 0, 0, SAID, 0, 0)


def test_a_move_of_another_kind_is_another() -> None:
    first = replace(WHOLE.moves[0], kind=MoveKind.WARN)
    part = replace(WHOLE, moves=(first, *WHOLE.moves[1:]))
    assert compared(WHOLE, part).moves_read == MOVES - 1


def test_a_move_of_another_actor_is_read_and_not_the_same() -> None:
    other = replace(WHOLE.moves[0], actor=Mention(actor=ActorId("cresk")))
    part = replace(WHOLE, moves=(other, *WHOLE.moves[1:]))
    found = compared(WHOLE, part)
    assert (found.moves_read, found.moves_same) == (MOVES, MOVES - 1)


def test_what_lies_in_kept_sentences_is_held() -> None:
    found = held(Look(None, (Span(0, 10),)), ROW)
    assert (found["moves"], found["moves_held"]) == (2, 1)
    assert (found["said"], found["said_held"]) == (1, 1)


def test_nothing_is_held_of_a_report_that_is_set_aside() -> None:
    found = held(Look(WhyAside.NO_TALK), ROW)
    assert (found["kept"], found["moves_held"], found["said_held"]) == (0, 0, 0)
