"""Corrections are kept in the ledger and outlive every reading, on both databases."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import READER, SIGNED, article, capture, editor, entries

from headway.errors import LedgerError, OvertakenError, UsageError
from headway.ledger.store import Added, Ledger
from headway.model.actor import Actor
from headway.model.correction import Correction, entries_in, sort_of, standing
from headway.model.entry import Channel, Entries, Meeting, Proposal, Reader
from headway.model.kinds import EntrySort, MoveKind, MoveStatus, Verdict

READ = entries()
SHA = READ.article.sha256
OFFER = READ.moves[1]
VERSIONS = count()


def newer(read: Entries = READ) -> Entries:
    """The same read by another version."""
    return replace(read, reader=Reader(name="rules", version=f"v{next(VERSIONS)}"))


def say(ledger: Ledger, verdict: Verdict, entry: str, **values: str) -> Correction:
    """Have a person say so of an entry that the ledger holds."""
    read = ledger.as_read(SHA)
    assert read is not None
    on = editor(read, ledger.corrections(SHA))
    id_ = type(OFFER.id)(entry)
    match verdict:
        case Verdict.CHANGE:
            made = on.change(id_, values, SIGNED)
        case Verdict.CONFIRM:
            made = on.confirm(id_, SIGNED)
        case Verdict.REJECT:
            made = on.reject(id_, SIGNED)
        case Verdict.WITHDRAW:
            made = on.withdraw(id_, SIGNED)
        case Verdict.ADD:
            made = on.add(EntrySort.MOVE, entry, values, SIGNED)
    return ledger.correct(made)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    ledger.add(capture(), READ)
    return ledger


def test_a_correction_comes_out_as_it_went_in(filled: Ledger) -> None:
    made = [
        say(filled, Verdict.CHANGE, OFFER.id, about="a boat", place="Cresk"),
        say(filled, Verdict.CONFIRM, READ.meetings[0].id),
        say(filled, Verdict.CONFIRM, READ.statements[0].id),
        say(filled, Verdict.CHANGE, READ.proposals[0].id, recipient="Creskia"),
        say(filled, Verdict.REJECT, READ.channels[0].id),
        say(filled, Verdict.ADD, "The talks made no", kind="warn", actor="Creskia"),
        say(filled, Verdict.WITHDRAW, OFFER.id),
    ]
    assert filled.corrections() == filled.corrections(SHA) == made
    assert [one.number for one in made] == sorted({one.number for one in made})
    assert filled.corrections("0" * 64) == []


def test_the_machines_reading_stays_beside_the_persons(filled: Ledger) -> None:
    say(filled, Verdict.CHANGE, OFFER.id, kind="demand")
    assert filled.report(SHA).moves[1].kind is MoveKind.DEMAND
    assert [e.moves[1].kind for e in filled.entries()] == [MoveKind.DEMAND]
    assert [e.moves[1].kind for e in filled.entries_of([SHA])] == [MoveKind.DEMAND]
    assert filled.as_read(SHA) == filled.find(SHA, READER) == READ
    assert filled.add(capture(), READ) is Added.KNOWN


def test_a_correction_outlives_a_newer_reader_and_a_forgotten_report(
    filled: Ledger,
) -> None:
    say(filled, Verdict.CHANGE, OFFER.id, kind="demand")
    assert filled.add(capture(), newer()) is Added.REPLACED
    assert filled.report(SHA).moves[1].kind is MoveKind.DEMAND
    filled.forget(SHA)
    assert filled.holding(OFFER.id) == {}
    assert len(filled.corrections(SHA)) == 1
    filled.add(capture(), newer())
    assert filled.report(SHA).moves[1].kind is MoveKind.DEMAND


def test_corrections_of_a_removed_report_go_for_good(filled: Ledger) -> None:
    other = article(article().text + " ")
    filled.add(capture(), entries(other))
    kept = editor(entries(other)).reject(entries(other).moves[0].id, SIGNED)
    filled.correct(kept)
    say(filled, Verdict.CHANGE, OFFER.id, kind="demand")
    filled.remove(SHA, "asked to")
    assert [said.article for said in filled.corrections()] == [other.sha256]


def test_who_has_not_seen_the_latest_word_is_overtaken(filled: Ledger) -> None:
    made = editor(READ).reject(OFFER.id, SIGNED)
    latest = say(filled, Verdict.CONFIRM, OFFER.id).number
    with pytest.raises(OvertakenError, match="while you looked at it"):
        filled.correct(made, seen=0)
    assert filled.correct(made, seen=latest).number > latest


def test_of_two_at_once_one_alone_is_heard(filled: Ledger) -> None:
    made = editor(READ).reject(OFFER.id, SIGNED)

    def at_once(_: int) -> bool:
        try:
            filled.correct(made, seen=0)
        except OvertakenError:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(at_once, range(4))) == 1
    assert len(filled.corrections()) == 1


def test_what_is_not_held_cannot_be_corrected(filled: Ledger) -> None:
    made = editor(READ).reject(OFFER.id, SIGNED)
    filled.forget(SHA)
    with pytest.raises(LedgerError, match="holds no report"):
        filled.correct(made)
    assert filled.corrections() == []
    with pytest.raises(LedgerError, match="holds no report"):
        filled.report(SHA)
    assert filled.as_read(SHA) is None


def test_an_entry_that_a_person_alone_gives_is_found_by_its_id(filled: Ledger) -> None:
    made = say(filled, Verdict.ADD, "The talks made no", kind="warn")
    assert filled.holding(made.entry[:8]) == {made.entry: SHA}
    say(filled, Verdict.REJECT, OFFER.id)
    filled.add(capture(), newer(replace(READ, moves=READ.moves[:1])))
    assert filled.holding(OFFER.id) == {OFFER.id: SHA}
    assert filled.holding("0" * 16) == {}


VALUES = {
    EntrySort.STATEMENT: {"date": ["2020", ""], "speaker": ["Arland", "Creskia", ""]},
    EntrySort.MOVE: {
        "kind": ["demand", "accept", "warn"],
        "status": ["planned", "negated", "actual"],
        "actor": ["Borland", "Creskia", "reporter"],
        "participants": ["Arland, Creskia", "Borland"],
        "about": ["a boat", ""],
        "place": ["Cresk", ""],
        "date": ["2020-01-02", "2020-01-01/2020-01-05"],
    },
    EntrySort.MEETING: {"country": ["Borland", ""], "format": ["summit", ""]},
    EntrySort.PROPOSAL: {"status": ["pending", "accepted"], "about": ["a boat"]},
    EntrySort.CHANNEL: {"state": ["open", ""], "planned": ["closed"], "since": [""]},
}
ENTRIES = [*entries_in(READ)]
WORDS = st.tuples(st.sampled_from(ENTRIES), st.sampled_from([*Verdict]), st.randoms())


def random_change(entry: Any, chance: Any) -> dict[str, str]:
    """A value for one or two fields of the entry."""
    may = VALUES[sort_of(entry)]
    fields = chance.sample(sorted(may), chance.randint(1, 2))
    if {"actor", "participants"} <= {*fields}:
        fields = fields[:1]
    return {field: chance.choice(may[field]) for field in fields}


def later(chance: Any) -> Entries:
    """What another version may make of the report: less, or other values."""
    moves = [
        replace(move, status=MoveStatus.PLANNED, confidence=0.5, about="else")
        for move in READ.moves
        if chance.random() < 0.5
    ]
    ids = {move.id for move in moves}
    said, meetings, papers, lines = (chance.random() < 0.5 for _ in range(4))
    return newer(
        replace(
            READ,
            moves=tuple(moves),
            statements=READ.statements if said else (),
            meetings=tuple(m for m in READ.meetings if meetings and {*m.moves} <= ids),
            proposals=tuple(p for p in READ.proposals if papers and {*p.moves} <= ids),
            channels=tuple(c for c in READ.channels if lines and {*c.moves} <= ids),
        )
    )


def named(actors: Iterable[Actor], value: Any) -> Any:
    """A value with names in place of ids, which another reader may give otherwise."""
    names = {actor.id: actor.name for actor in actors}
    if isinstance(value, tuple):
        return [named(actors, one) for one in value]
    actor = getattr(value, "actor", None)
    return value if actor is None else names.get(actor, actor)


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(words=st.lists(WORDS, max_size=8), chance=st.randoms())
def test_whatever_is_corrected_any_later_reading_shows_it_so(
    ledger: Ledger, words: list[Any], chance: Any
) -> None:
    ledger.remove(SHA, "begin anew")
    with ledger.writer.begin() as db:
        db.exec_driver_sql("DELETE FROM tombstone")
    ledger.add(capture(), newer())
    for entry, verdict, luck in words:
        values = random_change(entry, luck) if verdict is Verdict.CHANGE else {}
        if verdict is not Verdict.ADD:
            try:
                say(ledger, verdict, entry.id, **values)
            except UsageError:  # it stands so already, or nothing can be withdrawn
                continue
    ledger.add(capture(), later(chance))
    found, stand = ledger.report(SHA), standing(ledger.corrections(SHA))
    now = {entry.id: entry for entry in entries_in(found)}
    last = {said.entry: said.verdict for said in stand}
    assert {id_ for id_ in last if id_ in now} == {
        id_ for id_, verdict in last.items() if verdict is not Verdict.REJECT
    }
    latest = {(said.entry, field): said for said in stand for field in said.fields}
    for (entry, field), said in latest.items():
        if entry in now:
            shown = named(found.actors, getattr(now[entry], field))
            assert shown == named(said.actors, getattr(said.now, field))
    ids = {move.id for move in found.moves}
    rests: list[Meeting | Proposal | Channel]
    rests = [*found.meetings, *found.proposals, *found.channels]
    assert {id_ for made in rests for id_ in made.moves} <= ids
    mentioned = {actor.id for actor in found.actors} | {"@reporter", "reporter"}
    assert {m.actor.actor for m in found.moves if m.actor} <= mentioned
