"""What a reader is least sure of comes first, and the first word counts."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest
from tests.desk.unsure import fill, unsure
from tests.fakes import SIGNED, editor

from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.filings import keep_filings
from headway.ledger.history import Wanted, history, persons, sitting
from headway.ledger.likenesses import keep_likeness, keep_witnesses
from headway.ledger.queue import (
    Place,
    Queued,
    first_word,
    outlets,
    queued,
    the_queued,
)
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.kinds import EntrySort, MoveKind, Verdict

MOVES = Queued()
PATROL = DossierId("patrol")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """Three reports of four moves and a statement each."""
    fill(ledger, 3)
    return ledger


def ids(ledger: Ledger, asked: Queued = MOVES, after: Place | None = None) -> list[str]:
    return [row["id"] for row in queued(ledger, asked, after, 99)]


ALL = [move.id for number in range(3) for move in unsure(number).moves]


def test_the_least_sure_come_first_with_who_plays_which_part(filled: Ledger) -> None:
    assert ids(filled) == ALL
    first, second, *_ = queued(filled, MOVES, None, 9)
    assert first["parts"] == {"participants": ["Arland", "Borland"]}
    assert second["parts"] == {"actor": ["Arland"]}
    assert first["text"] == unsure(0).article.text


def test_page_follows_page_without_gap(filled: Ledger) -> None:
    found: list[str] = []
    after: Place | None = None
    for _ in count():
        rows = queued(filled, MOVES, after, 5)
        if not rows:
            break
        found += [row["id"] for row in rows]
        after = rows[-1]["confidence"], rows[-1]["id"]
    assert found == ALL


def test_statements_have_a_queue_of_their_own(filled: Ledger) -> None:
    said = [unsure(number).statements[0].id for number in range(3)]
    assert ids(filled, Queued(sort=EntrySort.STATEMENT)) == said
    assert ids(filled, Queued(sort=EntrySort.MEETING)) == []


@pytest.mark.parametrize("verdict", ["confirm", "reject"])
def test_what_somebody_has_judged_is_left_out(filled: Ledger, verdict: str) -> None:
    made = getattr(editor(unsure(0)), verdict)(unsure(0).moves[1].id, SIGNED)
    assert first_word(filled, made) is not None
    assert ids(filled) == [id_ for id_ in ALL if id_ != made.entry]
    said = filled.corrections(made.article)
    filled.correct(editor(unsure(0), said).withdraw(made.entry, SIGNED))
    assert ids(filled) == ALL


def test_a_filter_leaves_what_fits(filled: Ledger) -> None:
    rejections = [unsure(number).moves[2].id for number in range(3)]
    assert ids(filled, Queued(kind=MoveKind.REJECT)) == rejections
    assert ids(filled, Queued(outlet="Ferry News")) == ALL
    assert ids(filled, Queued(outlet="Cresk Post")) == []
    assert outlets(filled) == ["Ferry News"]


def test_a_dossier_has_its_own_queue(filled: Ledger) -> None:
    parties = tuple(Party(name=name) for name in ("Arland", "Borland"))
    sides = Sides.of(Dossier(id=PATROL, title="P", parties=parties))
    keep_filings(filled, PATROL, [filed(unsure(1), sides, lambda _: ())], "basis")
    assert ids(filled, Queued(dossier=PATROL)) == [m.id for m in unsure(1).moves]
    assert ids(filled, Queued(dossier=DossierId("other"))) == []


def test_reprints_are_not_checked_twice(filled: Ledger) -> None:
    first, second = unsure(0).article.sha256, unsure(1).article.sha256
    for sha in (first, second):
        keep_likeness(filled, sha, b"\1signature")
    keep_witnesses(filled, {first: (first, False), second: (first, False)})
    assert ids(filled) == ALL[:4] + ALL[8:]


def test_of_two_words_at_once_the_first_counts(filled: Ledger) -> None:
    entry = unsure(0).moves[0].id
    mine = editor(unsure(0)).confirm(entry, SIGNED)
    theirs = editor(unsure(0)).reject(entry, replace(SIGNED, by="ann"))
    assert first_word(filled, mine) is not None
    assert first_word(filled, theirs) is None
    assert [said.by for said in filled.corrections()] == ["jane"]


def test_a_word_on_what_is_gone_is_not_kept(filled: Ledger) -> None:
    made = editor(unsure(0)).confirm(unsure(0).moves[0].id, SIGNED)
    filled.remove(unsure(0).article.sha256, "asked")
    assert first_word(filled, made) is None
    assert filled.corrections() == []


def test_one_entry_is_found_whoever_has_spoken(filled: Ledger) -> None:
    entry = unsure(0).moves[0].id
    filled.correct(editor(unsure(0)).confirm(entry, SIGNED))
    row = the_queued(filled, entry)
    assert row is not None
    assert row["verdict"] == "confirm"
    assert the_queued(filled, "0" * 16) is None


@pytest.fixture
def corrected(filled: Ledger) -> Ledger:
    """Jane rejects two entries and takes one back, Ann confirms one."""
    read, other = unsure(0), unsure(1)
    for move in read.moves[:2]:
        said = filled.corrections(read.article.sha256)
        filled.correct(editor(read, said).reject(move.id, SIGNED))
    said = filled.corrections(read.article.sha256)
    filled.correct(editor(read, said).withdraw(read.moves[0].id, SIGNED))
    by_ann = replace(SIGNED, by="ann")
    filled.correct(editor(other).confirm(other.moves[0].id, by_ann))
    return filled


def numbers(ledger: Ledger, before: int | None = None, **wanted: object) -> list[int]:
    asked = Wanted(**wanted)  # type: ignore[arg-type]
    return [said.correction.number for said in history(ledger, asked, before, 9)]


def test_the_history_has_the_latest_first_and_pages(corrected: Ledger) -> None:
    assert numbers(corrected) == [4, 3, 2, 1]
    assert numbers(corrected, before=3) == [2, 1]
    assert numbers(corrected, by="ann") == [4]
    assert numbers(corrected, verdict=Verdict.REJECT) == [2, 1]
    assert numbers(corrected, article=unsure(1).article.sha256) == [4]
    assert persons(corrected) == ["ann", "jane"]


def test_only_the_latest_that_stands_can_be_undone(corrected: Ledger) -> None:
    can = {
        s.correction.number: s.is_last for s in history(corrected, Wanted(), None, 9)
    }
    assert can == {1: False, 2: True, 3: False, 4: True}


def test_a_correction_of_a_forgotten_report_names_none(corrected: Ledger) -> None:
    corrected.forget(unsure(1).article.sha256)
    last, *others = history(corrected, Wanted(), None, 9)
    assert last.report is None
    assert all(said.report for said in others)


def test_a_sitting_counts_what_stands_of_one_person(corrected: Ledger) -> None:
    mine = sitting(corrected, "jane", SIGNED.made)
    assert (mine.checked, mine.rejected) == (1, 1)
    later = sitting(corrected, "jane", datetime(2031, 1, 1, tzinfo=UTC))
    assert (later.checked, later.rejected) == (0, 0)
    hers = sitting(corrected, "ann", SIGNED.made)
    assert (hers.checked, hers.rejected) == (1, 0)
