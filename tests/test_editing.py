"""A report on an editor's table: whom a person may name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.fakes import READER, SIGNED, article, capture, corrections, entries

from headway.editing import editor_of, finder_in, party_names
from headway.ledger.dossiers import claim
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.actor import Actor, ActorId
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.kinds import ActorKind

FERRY = Dossier(
    id=DossierId("ferry"),
    title="The ferry",
    parties=(
        Party(name="Borland", names=("Bor Harbour",)),
        Party(name="Russia", names=("the Bear",)),
    ),
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with a report and a dossier."""
    made = open_ledger(str(tmp_path / "talks.db"), create=True)
    made.add(capture(), entries())
    claim(made, FERRY, "ferry.toml")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Kremlin", "Russia"),
        ("Arland", "Arland"),
        ("bor harbour", "Borland"),
        ("the Bear", "Russia"),
        ("Nobody Known", None),
    ],
    ids=[
        "whom Headway knows",
        "whom a report of the ledger names",
        "a party of a dossier by another name",
        "a party that Headway knows, too",
        "nobody",
    ],
)
def test_an_actor_is_found(ledger: Ledger, words: str, name: str | None) -> None:
    found = finder_in(ledger)(words)
    assert (found.name if found else None) == name


def test_an_actor_of_another_report_brings_no_places_along(ledger: Ledger) -> None:
    found = finder_in(ledger)("Borland")
    assert found is not None
    assert found.mentions == ()


def test_whom_a_person_has_named_is_found_in_other_reports(ledger: Ledger) -> None:
    jane = Actor(id=ActorId("jane-doe"), name="Jane Doe", kind=ActorKind.PERSON)
    written = {"actor": "person:Jane Doe"}
    move = entries().moves[2].id
    (said,) = corrections(entries(), lambda one: one.change(move, written, SIGNED))
    ledger.correct(replace(said, number=0))
    assert finder_in(ledger)("Jane Doe") == jane


def test_the_parties_of_all_dossiers_are_offered(ledger: Ledger) -> None:
    assert party_names(ledger) == ["Borland", "Russia"]


def test_the_editor_has_the_report_as_it_was_read_and_as_it_is_shown(
    ledger: Ledger,
) -> None:
    made = editor_of(ledger, article().sha256, finder_in(ledger))
    assert made.read.reader == READER
    assert made.history == []
