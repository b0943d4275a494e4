"""What becomes of a person's word when another reader reads the report."""

from dataclasses import replace

import pytest
from tests.fakes import at, corrections
from tests.ledger.sayings import (
    JUDGED,
    MEET,
    NEWER,
    NO,
    OFFER,
    PAPER,
    READ,
    SAID,
    Say,
    add,
    change,
    confirm,
    known,
    move,
    reject,
    shown,
    withdraw,
    without,
)

from headway.ledger.corrected import corrected
from headway.model.actor import Actor, ActorId
from headway.model.entry import Entries, entry_id
from headway.model.kinds import (
    ActorKind,
    EntrySort,
    MoveKind,
    MoveStatus,
    ProposalStatus,
    Verdict,
)


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
