"""What a person writes becomes a correction, or a line that says how to write it."""

import re
from dataclasses import replace
from typing import Any

import pytest
from tests.fakes import CRESKIA, SIGNED, TEXT, at, corrections, editor, entries

from headway.errors import UsageError
from headway.model.actor import Mention
from headway.model.correction import FIELDS, Entry, entries_in
from headway.model.entry import EntryId, Move, Proposal, entry_id
from headway.model.kinds import (
    ActorKind,
    ChannelState,
    Directness,
    EntrySort,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    ProposalStatus,
    Verdict,
)
from headway.model.span import Span
from headway.model.when import When

READ = entries()
MEET, OFFER, NO, JUDGED = READ.moves
EDITOR = editor(READ)
NOBODY = EntryId("0" * 16)


def test_a_confirmation_says_every_field_as_it_is_shown() -> None:
    said = EDITOR.confirm(OFFER.id, SIGNED)
    assert (said.verdict, said.now) == (Verdict.CONFIRM, OFFER)
    assert said.fields == FIELDS[EntrySort.MOVE]
    assert (said.by, said.why, said.made) == ("jane", "read it twice", SIGNED.made)
    assert [actor.name for actor in said.actors] == ["Arland"]


def test_a_rejection_says_nothing_of_any_field() -> None:
    said = EDITOR.reject(READ.meetings[0].id, SIGNED)
    assert (said.verdict, said.fields, said.then) == (
        Verdict.REJECT,
        (),
        READ.meetings[0],
    )
    assert [move.id for move in said.moves] == [MEET.id, JUDGED.id]


@pytest.mark.parametrize(
    ("entry", "written", "expected"),
    [
        (OFFER, {"kind": "break off"}, {"kind": MoveKind.BREAK_OFF, "valence": None}),
        (OFFER, {"kind": "BREAK_OFF"}, {"kind": MoveKind.BREAK_OFF, "valence": None}),
        (OFFER, {"status": "planned"}, {"status": MoveStatus.PLANNED}),
        (OFFER, {"about": "  a \n boat "}, {"about": "a boat"}),
        (OFFER, {"about": ""}, {"about": None}),
        (MEET, {"date": "2021-03"}, {"date": When(2021, 3)}),
        (MEET, {"date": ""}, {"date": None}),
        (
            OFFER,
            {"actor": "reporter"},
            {"actor": Mention(actor=type(CRESKIA.id)("@reporter")), "participants": ()},
        ),
        (
            MEET,
            {"actor": "the borlanders"},
            {
                "actor": Mention(actor=READ.actors[1].id, span=Span(11, 18)),
                "participants": (),
            },
        ),
        (
            OFFER,
            {"participants": "Arland, Creskia"},
            {
                "participants": (
                    Mention(actor=READ.actors[0].id),
                    Mention(actor=CRESKIA.id),
                ),
                "actor": None,
            },
        ),
        (READ.channels[0], {"state": "open"}, {"state": ChannelState.OPEN}),
        (
            READ.proposals[0],
            {"status": "pending"},
            {"status": ProposalStatus.PENDING},
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, dict) else "",
)
def test_what_is_written_is_the_value_of_the_field(
    entry: Entry, written: dict[str, str], expected: dict[str, Any]
) -> None:
    said = EDITOR.change(entry.id, written, SIGNED)
    assert said.verdict is Verdict.CHANGE
    assert {field: getattr(said.now, field) for field in said.fields} == expected


@pytest.mark.parametrize(
    ("entry", "written", "says"),
    [
        (OFFER, {"colour": "red"}, "a move has no 'colour' to be set: set kind, "),
        (OFFER, {"evidence": "x"}, "a move has no 'evidence' to be set"),
        (READ.meetings[0], {"kind": "demand"}, "a meeting has no 'kind' to be set"),
        (OFFER, {"kind": "bribe"}, "kind=bribe: write one of demand, propose"),
        (OFFER, {"kind": ""}, "kind= is empty: a move needs one"),
        (READ.proposals[0], {"about": " "}, "about= is empty: a proposal needs one"),
        (OFFER, {"date": "Monday"}, "date=Monday: write a date as 2022-01-13"),
        (OFFER, {"actor": "Zarland"}, "no actor 'Zarland' in this report or among"),
        (OFFER, {"actor": "witch:Zar"}, "no actor 'witch:Zar' in this report"),
        (OFFER, {"kind": "propose"}, "stands so already: confirm it"),
        (OFFER, {"kind": "assess"}, "a judgement of the talks"),
        (OFFER, {"valence": "+"}, "and no other move, has a valence"),
        (JUDGED, {"valence": ""}, "set valence=+, valence=- or valence=0"),
    ],
)
def test_what_does_not_fit_is_told_in_a_line_that_says_what_does(
    entry: Entry, written: dict[str, str], says: str
) -> None:
    with pytest.raises(UsageError) as refused:
        EDITOR.change(entry.id, written, SIGNED)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_judgement_may_become_another_move_and_back() -> None:
    said = EDITOR.change(JUDGED.id, {"kind": "warn"}, SIGNED)
    assert said.fields == ("kind", "valence")
    back = EDITOR.change(OFFER.id, {"kind": "assess", "valence": "-"}, SIGNED)
    assert back.fields == ("kind", "valence")


def test_an_actor_unknown_to_all_is_named_with_its_kind() -> None:
    said = EDITOR.change(OFFER.id, {"actor": "person: Jane  Doe"}, SIGNED)
    (jane,) = [actor for actor in said.actors if actor.name == "Jane Doe"]
    assert (jane.id, jane.kind) == ("jane-doe", ActorKind.PERSON)
    twin = EDITOR.change(OFFER.id, {"actor": "group:Arland!"}, SIGNED)
    assert {actor.id: actor.name for actor in twin.actors} == {
        "arland": "Arland",
        "arland-2": "Arland!",
    }


def test_an_entry_that_nobody_knows_cannot_be_corrected() -> None:
    for say in (EDITOR.confirm, EDITOR.reject):
        with pytest.raises(UsageError, match="holds no entry 0000"):
            say(NOBODY, SIGNED)
    with pytest.raises(UsageError, match="no correction stands"):
        EDITOR.withdraw(OFFER.id, SIGNED)


def test_a_withdrawal_names_the_latest_correction_that_stands() -> None:
    said = corrections(
        READ,
        lambda on: on.change(OFFER.id, {"kind": "demand"}, SIGNED),
        lambda on: on.reject(OFFER.id, SIGNED),
        lambda on: on.reject(NO.id, SIGNED),
        lambda on: on.withdraw(OFFER.id, SIGNED),
        lambda on: on.withdraw(OFFER.id, SIGNED),
    )
    assert [one.undoes for one in said] == [None, None, None, 2, 1]


def test_what_is_rejected_can_be_confirmed_though_no_reader_gives_it() -> None:
    said = corrections(READ, lambda on: on.reject(OFFER.id, SIGNED))
    later = editor(replace(READ, moves=()), said)
    assert later.confirm(OFFER.id, SIGNED).now == OFFER


ADDED = [
    (
        EntrySort.MOVE,
        "The talks made no",
        {"kind": "warn", "actor": "Creskia"},
        {"kind": MoveKind.WARN, "rule": "person", "confidence": 1.0},
    ),
    (
        EntrySort.STATEMENT,
        "a joint patrol",
        {"speaker": "Arland"},
        {"directness": Directness.INDIRECT},
    ),
    (
        EntrySort.MEETING,
        "Borland met",
        {"status": "held", "participants": "Arland, Borland"},
        {"status": MeetingStatus.HELD, "moves": (MEET.id,)},
    ),
    (
        EntrySort.CHANNEL,
        "the patrol",
        {"name": "patrol", "state": "closed", "parties": "Borland"},
        {"name": "patrol", "state": ChannelState.CLOSED},
    ),
]


@pytest.mark.parametrize(("sort", "words", "written", "expected"), ADDED)
def test_an_added_entry_is_proved_by_its_words(
    sort: EntrySort, words: str, written: dict[str, str], expected: dict[str, Any]
) -> None:
    said = EDITOR.add(sort, words, written, SIGNED)
    assert {field: getattr(said.now, field) for field in expected} == expected
    kind = said.now.kind if sort is EntrySort.MOVE else sort  # type: ignore[union-attr]
    assert said.entry == entry_id(READ.article, kind, at(words))
    assert said.entry not in {entry.id for entry in entries_in(READ)}


def test_a_proposal_is_added_to_the_move_that_tables_it() -> None:
    bare = editor(replace(READ, proposals=()))
    written = {"proposer": "Arland", "about": "a patrol"}
    said = bare.add(EntrySort.PROPOSAL, "a joint patrol", written, SIGNED)
    assert isinstance(said.now, Proposal)
    assert (said.now.moves, said.now.status) == ((OFFER.id,), ProposalStatus.TABLED)
    assert said.entry == READ.proposals[0].id
    with pytest.raises(UsageError, match="add that move first"):
        bare.add(EntrySort.PROPOSAL, "The talks", written, SIGNED)
    with pytest.raises(UsageError, match="read so already"):
        EDITOR.add(EntrySort.PROPOSAL, "a joint patrol", written, SIGNED)


def test_words_in_quotation_marks_are_a_direct_statement() -> None:
    text = "Arland said: “We agree.” Borland was silent."
    found = editor(entries_of_text(text))
    for words in ("We agree", "“We agree.”"):
        said = found.add(EntrySort.STATEMENT, words, {"speaker": "Arland"}, SIGNED)
        assert getattr(said.now, "directness", None) is Directness.DIRECT
    said = found.add(EntrySort.STATEMENT, "was silent", {"speaker": "Arland"}, SIGNED)
    assert getattr(said.now, "directness", None) is Directness.INDIRECT


def entries_of_text(text: str) -> Any:
    """A report of this text in which nothing was read, but for its actors."""
    bare = replace(READ, statements=(), moves=(), meetings=(), proposals=())
    article = replace(READ.article, text=text, boilerplate=())
    return replace(bare, article=article, channels=(), doubts=(), deciding=())


def test_words_are_found_over_the_end_of_a_line() -> None:
    found = editor(entries_of_text("Arland said that it\nagrees."))
    said = found.add(EntrySort.MOVE, "it agrees", {"kind": "accept"}, SIGNED)
    assert getattr(said.now, "evidence", None) == Span(17, 26)


@pytest.mark.parametrize(
    ("sort", "words", "written", "says"),
    [
        (EntrySort.MOVE, "patrol", {"kind": "warn"}, "stand 2 times in the report"),
        (EntrySort.MOVE, "a boat", {"kind": "warn"}, "stand nowhere in the report"),
        (EntrySort.MOVE, " ", {"kind": "warn"}, "stand nowhere in the report"),
        (EntrySort.MOVE, "The talks", {}, "a move needs a value for kind"),
        (EntrySort.MOVE, "The talks", {"kind": "assess"}, "has a valence"),
        (EntrySort.STATEMENT, "The talks", {}, "a statement needs a value for speaker"),
        (
            EntrySort.MEETING,
            "The talks",
            {"status": "held"},
            "a meeting needs a value for participants",
        ),
        (
            EntrySort.CHANNEL,
            "The talks",
            {"name": "talks"},
            "a channel needs a value for state",
        ),
        (
            EntrySort.MOVE,
            "Arland proposed a joint patrol",
            {"kind": "propose"},
            f"are read so already: to change it, name it: {OFFER.id}",
        ),
    ],
)
def test_what_cannot_be_added_is_told(
    sort: EntrySort, words: str, written: dict[str, str], says: str
) -> None:
    with pytest.raises(UsageError) as refused:
        EDITOR.add(sort, words, written, SIGNED)
    assert says in str(refused.value)


@pytest.mark.parametrize("near", [0, 70, 10_000], ids=["at once", "later", "far"])
def test_of_words_that_stand_twice_the_nearest_are_meant(near: int) -> None:
    places = [match.start() for match in re.finditer("patrol", TEXT)]
    kind = {"kind": "warn", "actor": "Arland"}
    made = editor(READ).add(EntrySort.MOVE, "patrol", kind, SIGNED, near)
    assert isinstance(made.then, Move)
    assert made.then.evidence.start == min(places, key=lambda at: abs(at - near))
