"""A person's word counts, whoever reads the report next; without one nothing moves."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from tests.fakes import SIGNED, at, corrections, entries

from headway.follow.editor import Editor
from headway.ledger.corrected import corrected
from headway.model.actor import Actor, ActorId
from headway.model.correction import Correction, entries_in
from headway.model.entry import Entries, Move, entry_id
from headway.model.kinds import (
    ActorKind,
    EntrySort,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Verdict,
)
from headway.model.span import Span

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves
(TALKS,), (PAPER,), (LINE,), (SAID,) = (
    READ.meetings,
    READ.proposals,
    READ.channels,
    READ.statements,
)
Say = Callable[[Editor], Correction]
NEWER = replace(READ, reader=replace(READ.reader, version="newer"))


def confirm(entry: str) -> Say:
    return lambda desk: desk.confirm(known(entry), SIGNED)


def reject(entry: str) -> Say:
    return lambda desk: desk.reject(known(entry), SIGNED)


def change(entry: str, **values: str) -> Say:
    return lambda desk: desk.change(known(entry), values, SIGNED)


def withdraw(entry: str) -> Say:
    return lambda desk: desk.withdraw(known(entry), SIGNED)


def add(sort: EntrySort, words: str, **values: str) -> Say:
    return lambda desk: desk.add(sort, words, values, SIGNED)


def known(entry: str) -> type(OFFER.id):  # type: ignore[valid-type]
    return type(OFFER.id)(entry)


def shown(*said: Say, read: Entries = READ, then: Entries = READ) -> Entries:
    """What a later reading shows, once these things were said of an earlier one."""
    return corrected(read, corrections(then, *said))


def move(found: Entries, id_: str) -> Move:
    return next(move for move in found.moves if move.id == id_)


def without(*moves: Move, read: Entries = NEWER) -> Entries:
    """A reading that lacks these moves and what rests on them."""
    gone = {move.id for move in moves}
    return replace(
        read,
        moves=tuple(m for m in read.moves if m.id not in gone),
        meetings=tuple(m for m in read.meetings if not gone & {*m.moves}),
        proposals=tuple(p for p in read.proposals if not gone & {*p.moves}),
        channels=tuple(c for c in read.channels if not gone & {*c.moves}),
        deciding=tuple(id_ for id_ in read.deciding if id_ not in gone),
    )


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


def test_what_a_person_confirms_another_reader_does_not_change() -> None:
    other = replace(OFFER, status=MoveStatus.PLANNED, about="a boat", confidence=0.3)
    read = replace(NEWER, moves=(MEET, other, NO, JUDGED))
    assert move(shown(confirm(OFFER.id), read=read), OFFER.id) == OFFER
    assert move(shown(confirm(NO.id), read=read), OFFER.id) == other


def test_of_a_changed_entry_the_other_fields_follow_the_reader() -> None:
    other = replace(OFFER, status=MoveStatus.PLANNED, about="a boat")
    read = replace(NEWER, moves=(MEET, other, NO, JUDGED))
    now = move(shown(change(OFFER.id, about="a patrol"), read=read), OFFER.id)
    assert (now.about, now.status) == ("a patrol", MoveStatus.PLANNED)


@pytest.mark.parametrize("say", [confirm(OFFER.id), change(OFFER.id, kind="demand")])
def test_an_entry_stays_that_the_reader_does_not_give_any_more(say: Say) -> None:
    found = shown(say, read=without(OFFER))
    assert [m.id for m in found.moves] == [MEET.id, OFFER.id, NO.id, JUDGED.id]
    assert move(found, OFFER.id).about == OFFER.about


def test_an_entry_of_which_nobody_speaks_goes_with_its_reader() -> None:
    found = shown(confirm(MEET.id), read=without(OFFER))
    assert OFFER.id not in {m.id for m in found.moves}


def test_a_kept_proposal_keeps_the_moves_it_rests_on() -> None:
    found = shown(confirm(PAPER.id), read=without(OFFER, NO))
    assert found.proposals == READ.proposals
    assert [m.id for m in found.moves] == [MEET.id, OFFER.id, NO.id, JUDGED.id]


def moved(kind: MoveKind, words: str) -> Entries:
    """A reading that gives the offer in these words, as a move of this kind."""
    span = at(words)
    other = replace(OFFER, id=entry_id(READ.article, kind, span), evidence=span)
    other = replace(other, kind=kind)
    rest = without(OFFER)
    paper = replace(PAPER, id=known("f" * 16), moves=(other.id, NO.id))
    return replace(rest, moves=(*rest.moves, other), proposals=(paper,))


@pytest.mark.parametrize("kind", [MoveKind.PROPOSE, MoveKind.DEMAND])
def test_what_is_read_over_nearly_the_same_words_gives_way(kind: MoveKind) -> None:
    read = moved(kind, "proposed a joint patrol")
    found = shown(change(OFFER.id, kind="demand"), read=read)
    assert [m.id for m in found.moves] == [MEET.id, OFFER.id, NO.id, JUDGED.id]
    assert found.proposals[0].moves == (OFFER.id, NO.id)
    read = moved(kind, "Arland proposed a joint")
    gone = shown(change(OFFER.id, kind="demand"), reject(OFFER.id), read=read)
    assert [m.id for m in gone.moves] == [MEET.id, NO.id, JUDGED.id]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (MoveKind.WARN, "proposed a joint patrol"),
        (MoveKind.PROPOSE, "joint patrol"),
        (MoveKind.PROPOSE, "The talks made no progress"),
    ],
    ids=["another kind", "few of the words", "elsewhere"],
)
def test_what_is_read_beside_it_stays(kind: MoveKind, words: str) -> None:
    found = shown(reject(OFFER.id), read=moved(kind, words))
    assert [m.evidence for m in found.moves][-1] == at(words)


def said_so(words: str, cue: str | None) -> Entries:
    """A reading that gives the statement in these words, with this cue."""
    content = (at(words),)
    id_ = entry_id(READ.article, "statement", *content)
    said = replace(SAID, id=id_, content=content, cue=at(cue) if cue else None)
    return replace(NEWER, statements=(said,))


@pytest.mark.parametrize("cue", ["said", None], ids=["the same cue", "no cue"])
def test_a_statement_with_other_limits_gives_way(cue: str | None) -> None:
    read = said_so("Borland rejected the", cue)
    assert shown(change(SAID.id, date="2020"), read=read).statements[0].id == SAID.id
    assert shown(reject(SAID.id), read=read).statements == ()


def test_a_statement_within_another_stays_by_its_own_cue() -> None:
    read = said_so("Borland rejected the", "proposed")
    assert shown(reject(SAID.id), read=read).statements == read.statements


def test_a_proposal_is_the_same_by_the_move_that_tables_it() -> None:
    read = moved(MoveKind.PROPOSE, "proposed a joint patrol")
    (paper,) = shown(change(PAPER.id, status="pending"), read=read).proposals
    assert (paper.id, paper.status) == (PAPER.id, ProposalStatus.PENDING)
    assert shown(reject(PAPER.id), read=read).proposals == ()


def test_an_added_entry_stays_until_it_is_withdrawn() -> None:
    new = add(EntrySort.MOVE, "The talks made no", kind="warn", actor="Creskia")
    for read in (READ, NEWER):
        found = shown(new, read=read)
        warned = found.moves[-2]
        assert (warned.kind, warned.rule) == (MoveKind.WARN, "person")
        assert [actor.name for actor in found.actors][-1] == "Creskia"
    (made,) = corrections(READ, new)
    both = (new, change(made.entry, kind="accuse"))
    assert move(shown(*both), made.entry).kind is MoveKind.ACCUSE
    assert shown(*both, withdraw(made.entry), withdraw(made.entry)) == READ
    said = corrections(READ, *both)
    undone = replace(said[0], verdict=Verdict.WITHDRAW, undoes=1, number=3)
    assert corrected(READ, [*said, undone]).moves == READ.moves


def test_an_actor_goes_by_the_id_that_the_next_reader_gives() -> None:
    arland = replace(READ.actors[0], id=ActorId("republic-of-arland"))
    read = replace(without(MEET, OFFER, NO), actors=(arland,), statements=())
    now = move(shown(confirm(OFFER.id), read=read), OFFER.id)
    assert now.actor is not None
    assert now.actor.actor == "republic-of-arland"
    other = Actor(id=ActorId("arland"), name="Arland Gold", kind=ActorKind.PERSON)
    found = shown(confirm(OFFER.id), read=replace(read, actors=(other,)))
    by = {actor.id: actor.name for actor in found.actors}
    assert by == {"arland": "Arland Gold", "arland-2": "Arland"}
