"""Sentences are kept with their report, and are other ones when it reads otherwise."""

from dataclasses import replace

import numpy as np
import pytest
from tests.fakes import READER, SIGNED, article, at, capture, editor, entries

from headway.ledger.passages import (
    Passages,
    keep_passages,
    meant,
    passages_of,
    since,
    unmeant,
)
from headway.ledger.pulse import pulse_of
from headway.ledger.store import Ledger
from headway.model.kinds import MoveKind

ENCODER = "small 1"
NUMBERS = 384
WHOLE = entries()
SHA = WHOLE.article.sha256
OTHER = entries(article("Another day. " + WHOLE.article.text))


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger that holds two reports."""
    for one in (WHOLE, OTHER):
        sha = one.article.sha256
        ledger.add(capture(one.article.text.encode(), sha), one, one.article)
    return ledger


def vectors(*leads: int) -> np.typing.NDArray[np.float32]:
    """A row for each number: it is the only one that is above nought there."""
    made = np.full((len(leads), NUMBERS), -0.5, np.float32)
    for row, lead in enumerate(leads):
        made[row, lead] = 1.0
    return made


def keep(ledger: Ledger, *leads: int) -> None:
    """Give all reports that have none these sentences, an entry in each."""
    with ledger.writer.begin() as db:
        made = [
            Passages(
                article=one.article,
                stands=one.stands,
                entries=tuple((f"{one.article[:4]}{n}",) for n in leads),
                vectors=vectors(*leads),
            )
            for one in unmeant(db, ENCODER, 10)
        ]
        keep_passages(db, ENCODER, made)


def waiting(ledger: Ledger) -> set[str]:
    with ledger.engine.connect() as db:
        return {one.article for one in unmeant(db, ENCODER, 10)}


def test_sentences_come_back_as_they_were(held: Ledger) -> None:
    assert waiting(held) == {SHA, OTHER.article.sha256}
    keep(held, 3, 200)
    assert waiting(held) == set()
    with held.engine.connect() as db:
        ((sha, ids, steps),) = passages_of(db, ENCODER, [SHA])
        assert sha == SHA
        assert ids == [[f"{SHA[:4]}3"], [f"{SHA[:4]}200"]]
        assert steps.argmax(axis=1).tolist() == [3, 200]
        assert list(passages_of(db, "another", [SHA])) == []


def test_only_what_came_since_is_asked_for(held: Ledger) -> None:
    with held.engine.connect() as db:
        assert since(db, ENCODER, 0).held == 0
    keep(held, 3)
    with held.engine.connect() as db:
        first = since(db, ENCODER, 0)
        assert first.beat == pulse_of(db)
        assert first.signs.keys() == {SHA, OTHER.article.sha256} == meant(db, ENCODER)
        assert np.unpackbits(first.signs[SHA], axis=1).nonzero()[1].tolist() == [3]
    held.forget(SHA)
    held.add(capture(), WHOLE)
    keep(held, 5)
    with held.engine.connect() as db:
        again = since(db, ENCODER, first.beat)
        assert again.signs.keys() == {SHA}
        assert (again.held, again.beat) == (2, pulse_of(db))


def test_a_report_without_sentences_is_done_as_well(held: Ledger) -> None:
    keep(held)
    assert waiting(held) == set()
    with held.engine.connect() as db:
        assert since(db, ENCODER, 0).signs[SHA].shape == (0, 48)


def test_another_reading_of_the_same_places_changes_nothing(held: Ledger) -> None:
    keep(held, 3)
    held.add(capture(), replace(WHOLE, reader=replace(READER, version="next")))
    reading = held.as_read(SHA)
    assert reading is not None
    moved = reading.moves[0]
    held.correct(editor(reading).change(moved.id, {"kind": "warn"}, SIGNED))
    assert waiting(held) == set()


def test_an_entry_more_has_its_report_done_anew(held: Ledger) -> None:
    keep(held, 3)
    reading = held.as_read(SHA)
    assert reading is not None
    fresh = replace(
        reading.moves[0],
        id=type(reading.moves[0].id)("f" * 16),
        kind=MoveKind.WARN,
        evidence=at("rejected"),
    )
    more = replace(WHOLE, moves=(*WHOLE.moves, fresh), reader=replace(READER, name="b"))
    held.add(capture(), more)
    assert waiting(held) == {SHA}


def test_sentences_of_what_was_changed_meanwhile_are_not_kept(held: Ledger) -> None:
    with held.engine.connect() as db:
        found = unmeant(db, ENCODER, 10)
    held.forget(SHA)
    with held.writer.begin() as db:
        before = pulse_of(db)
        made = [
            Passages(article=o.article, stands=o.stands, entries=(), vectors=vectors())
            for o in found
        ]
        keep_passages(db, ENCODER, [one for one in made if one.article == SHA])
        assert pulse_of(db) == before
        keep_passages(db, ENCODER, made)
        assert meant(db, ENCODER) == {OTHER.article.sha256}
