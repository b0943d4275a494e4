"""A person's word counts, whoever reads the report next; without one nothing moves."""

from dataclasses import replace

import pytest
from tests.ledger.sayings import (
    JUDGED,
    LINE,
    MEET,
    NEWER,
    NO,
    OFFER,
    PAPER,
    READ,
    SAID,
    TALKS,
    change,
    confirm,
    move,
    reject,
    shown,
    withdraw,
)

from headway.ledger.corrected import corrected
from headway.model.correction import entries_in
from headway.model.entry import Move
from headway.model.kinds import (
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
)
from headway.model.span import Span


def test_without_a_word_the_machine_is_right() -> None:
    assert corrected(READ, []) is READ
    assert shown(change(OFFER.id, kind="demand"), withdraw(OFFER.id)) == READ


def test_a_changed_move_keeps_its_id_and_its_words() -> None:
    found = shown(change(OFFER.id, kind="demand", recipient="Borland"))
    now = move(found, OFFER.id)
    assert (now.kind, now.evidence, now.confidence) == ("demand", OFFER.evidence, 1.0)
    assert now.recipient is not None
    assert now.recipient.actor == "borland"
    assert now.recipient.span == Span(11, 18)  # where the report names it next
    assert [mark.entry for mark in found.corrected] == [OFFER.id]


def test_the_other_moves_stay_as_they_were() -> None:
    found = shown(change(NO.id, kind="defer"))
    assert [m for m in found.moves if m.id != NO.id] == [MEET, OFFER, JUDGED]
    assert found.statements == READ.statements
    assert found.actors == READ.actors


@pytest.mark.parametrize("entry", [MEET, SAID, TALKS, PAPER, LINE])
def test_a_rejected_entry_is_not_shown_whoever_reads(entry: Move) -> None:
    for read in (READ, NEWER):
        found = shown(reject(entry.id), read=read)
        assert entry.id not in {one.id for one in entries_in(found)}
        assert found.corrected == ()


def test_what_rests_on_a_rejected_move_alone_goes_with_it() -> None:
    found = shown(reject(OFFER.id))
    assert found.proposals == ()
    assert found.channels == ()
    assert found.meetings == READ.meetings


def test_a_rejected_answer_leaves_its_proposal_on_the_table() -> None:
    (paper,) = shown(reject(NO.id)).proposals
    assert paper.status is ProposalStatus.TABLED
    assert (paper.moves, paper.answered_by) == ((OFFER.id,), ())


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"kind": "accept"}, ProposalStatus.ACCEPTED),
        ({"status": "planned"}, ProposalStatus.PENDING),
        ({"recipient": "Creskia"}, ProposalStatus.REJECTED),
    ],
    ids=["accepted after all", "only planned", "to somebody else"],
)
def test_a_proposal_stands_where_its_corrected_answer_leaves_it(
    values: dict[str, str], status: ProposalStatus
) -> None:
    assert [p.status for p in shown(change(NO.id, **values)).proposals] == [status]


def test_a_proposal_on_which_a_person_has_spoken_follows_the_person() -> None:
    found = shown(change(PAPER.id, status="withdrawn"), change(NO.id, kind="accept"))
    assert [p.status for p in found.proposals] == [ProposalStatus.WITHDRAWN]


def test_a_rejected_meeting_takes_its_tellings_with_it() -> None:
    assert MEET.id not in {m.id for m in shown(reject(TALKS.id)).moves}
    kept = shown(confirm(MEET.id), reject(TALKS.id))
    assert MEET.id in {m.id for m in kept.moves}


def test_the_tellings_of_a_corrected_meeting_follow_it() -> None:
    values = {"status": "cancelled", "date": "2021-03-08", "participants": "Creskia"}
    found = shown(change(TALKS.id, **values))
    told = move(found, MEET.id)
    assert (told.status, str(told.date)) == (MoveStatus.NEGATED, "2021-03-08")
    assert [one.actor for one in told.participants] == ["creskia"]
    assert (told.place, told.confidence) == (MEET.place, MEET.confidence)
    assert [m for m in found.moves if m.id != MEET.id] == [OFFER, NO, JUDGED]


def test_what_is_said_of_a_telling_itself_goes_first() -> None:
    say = (change(MEET.id, date="2020"), change(TALKS.id, date="2021", place="Port"))
    told = move(shown(*say), MEET.id)
    assert (str(told.date), told.place) == ("2020", "Port")
    assert move(shown(change(TALKS.id, country="Creskia")), MEET.id) == MEET


def test_without_a_deciding_move_the_talks_went_neither_way() -> None:
    read = replace(READ, outcome=Outcome.BACK)
    found = shown(reject(JUDGED.id), read=read, then=read)
    assert (found.outcome, found.deciding) == (Outcome.NEITHER, ())
    assert shown(reject(OFFER.id), read=read, then=read).outcome is Outcome.BACK
    assert found.meetings[0].outcome is None


def test_the_latest_word_on_each_field_counts() -> None:
    found = shown(
        change(OFFER.id, kind="demand", about="a patrol"),
        change(OFFER.id, kind="commit"),
    )
    now = move(found, OFFER.id)
    assert (now.kind, now.about) == (MoveKind.COMMIT, "a patrol")


def test_a_withdrawal_undoes_the_latest_word_alone() -> None:
    found = shown(
        change(OFFER.id, kind="demand", about="a patrol"),
        change(OFFER.id, kind="commit"),
        withdraw(OFFER.id),
    )
    now = move(found, OFFER.id)
    assert (now.kind, now.about) == (MoveKind.DEMAND, "a patrol")


def test_a_change_brings_a_rejected_entry_back() -> None:
    found = shown(reject(OFFER.id), change(OFFER.id, kind="demand"))
    assert move(found, OFFER.id).kind is MoveKind.DEMAND
