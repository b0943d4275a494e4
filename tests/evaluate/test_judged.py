"""Gold is what persons have said, and no more."""

from collections.abc import Callable

import pytest
from tests.fakes import SIGNED, at, corrections, entries, move

from headway.evaluate.judged import judged
from headway.follow.editor import Editor
from headway.ledger.corrected import corrected
from headway.model.correction import Correction
from headway.model.entry import EntryId
from headway.model.gold import GoldReport
from headway.model.kinds import EntrySort, MoveKind, MoveStatus, Valence

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves
SAID = READ.statements[0]
Say = Callable[[Editor], Correction]


def confirm(entry: EntryId) -> Say:
    return lambda editor: editor.confirm(entry, SIGNED)


def reject(entry: EntryId) -> Say:
    return lambda editor: editor.reject(entry, SIGNED)


def change(entry: EntryId, **written: str) -> Say:
    return lambda editor: editor.change(entry, written, SIGNED)


def withdraw(entry: EntryId) -> Say:
    return lambda editor: editor.withdraw(entry, SIGNED)


def gold(*said: Say) -> GoldReport | None:
    made = corrections(READ, *said)
    return judged(READ, corrected(READ, made), made)


def the_gold(*said: Say) -> GoldReport:
    found = gold(*said)
    assert found is not None
    return found


def test_a_report_of_which_nobody_has_spoken_is_no_gold() -> None:
    assert gold() is None
    assert gold(confirm(NO.id), withdraw(NO.id)) is None
    assert gold(confirm(READ.meetings[0].id)) is None


def test_a_confirmed_move_stands_with_all_its_names() -> None:
    (one,) = the_gold(confirm(NO.id)).moves
    assert (one.kind, one.span, one.status) == (
        MoveKind.REJECT,
        NO.evidence,
        MoveStatus.ACTUAL,
    )
    assert one.actor == ("Borland", "the Borlanders")
    assert one.recipient == ("Arland",)
    (met,) = the_gold(confirm(MEET.id)).moves
    assert met.actor == ()
    assert met.participants == (("Arland",), ("Borland", "the Borlanders"))
    assert (met.date, met.place) == ("2021-03-01", "Cresk")


def test_a_changed_move_stands_as_the_person_has_it() -> None:
    (one,) = the_gold(change(NO.id, kind="defer", actor="Arland")).moves
    assert (one.kind, one.actor) == (MoveKind.DEFER, ("Arland",))


def test_the_reports_own_verdict_is_the_reporters() -> None:
    (one,) = the_gold(confirm(JUDGED.id)).moves
    assert one.actor == ("reporter",)
    assert one.valence is Valence.BAD


def test_an_added_move_stands_beside_the_confirmed_ones() -> None:
    written = {"kind": "meet", "participants": "Arland, Borland"}

    def add(editor: Editor) -> Correction:
        return editor.add(EntrySort.MOVE, "met in Cresk", written, SIGNED)

    found = the_gold(add, confirm(NO.id))
    spans = [one.span for one in found.moves]
    assert spans == [at("met in Cresk"), NO.evidence]


def test_a_rejected_entry_is_listed_as_none() -> None:
    found = the_gold(reject(NO.id), reject(SAID.id))
    assert (found.moves, found.statements) == ((), ())
    first, second = found.none
    assert (first.sort, first.kind, first.spans) == (
        "move",
        MoveKind.REJECT,
        (NO.evidence,),
    )
    assert (second.sort, second.kind, second.spans) == (
        "statement",
        None,
        SAID.content,
    )


def test_a_statement_stands_with_its_speaker() -> None:
    (one,) = the_gold(change(SAID.id, speaker="Arland")).statements
    assert (one.content, one.speaker) == (SAID.content, ("Arland",))


THREE = (confirm(MEET.id), confirm(OFFER.id), reject(NO.id))


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (
            (confirm(MEET.id), confirm(OFFER.id), reject(NO.id), confirm(JUDGED.id)),
            True,
        ),
        ((confirm(MEET.id), confirm(OFFER.id), reject(NO.id)), False),
        ((confirm(SAID.id),), False),
    ],
    ids=["every move judged", "one move left", "a statement alone"],
)
def test_a_report_is_whole_once_every_move_is_judged(
    said: tuple[Say, ...], whole: bool
) -> None:
    assert the_gold(*said).whole is whole


def test_the_parties_go_by_their_names() -> None:
    (one, other) = the_gold(confirm(NO.id)).parties
    assert (one.name, one.aliases) == ("Borland", ("the Borlanders",))
    assert (other.name, other.aliases) == ("Arland", ())


def test_what_is_read_anew_beside_the_judged_makes_a_report_partly_judged() -> None:
    made = corrections(READ, *(confirm(one.id) for one in READ.moves))
    more = move(READ.article, MoveKind.DEMAND, "Arland proposed", "arland")
    again = READ.__class__(
        article=READ.article,
        reader=READ.reader,
        actors=READ.actors,
        moves=(*READ.moves, more),
    )
    found = judged(again, corrected(again, made), made)
    assert found is not None
    assert not found.whole
