"""Dossiers and what was found in them, for programs."""

import csv
import io

import pytest
from pydantic import BaseModel
from starlette.testclient import TestClient
from tests.desk.api.conftest import rows_from
from tests.desk.filled import PATROL, REPRINT, TALKS

from headway.desk.api.bodies import DossierPage, DossierWhole
from headway.desk.api.findings import (
    ChangePage,
    ChannelPage,
    ConflictPage,
    DoubtPage,
    MeetingPage,
    PositionPage,
    ProposalPage,
    TimelinePage,
    TrackPage,
)
from headway.desk.backroom import Backroom
from headway.ledger.store import Ledger
from headway.model.entry import Entries
from headway.serve.findings import WHOLE

QUESTIONS: dict[str, type[BaseModel]] = {
    "timeline": TimelinePage,
    "positions": PositionPage,
    "proposals": ProposalPage,
    "meetings": MeetingPage,
    "tracks": TrackPage,
    "channels": ChannelPage,
    "conflicts": ConflictPage,
    "doubts": DoubtPage,
    "changes?since=last": ChangePage,
}


def test_dossiers_come_with_their_verdict(asker: TestClient) -> None:
    said = DossierPage.model_validate_json(asker.get("dossiers").content)
    (row,) = said.items
    assert (row.id, row.title, row.reports) == (TALKS.id, TALKS.title, 5)
    assert row.verdict is not None
    assert "headway" in row.verdict
    assert not row.stale


def test_a_dossier_comes_whole(asker: TestClient) -> None:
    said = DossierWhole.model_validate_json(asker.get("dossiers/strait").content)
    assert [one.name for one in said.parties] == ["Arland", "Borland"]
    assert [one.name for one in said.issues] == [PATROL, "Fishing"]
    assert said.progress[0].steps[0].evidence[0].words
    assert said.begins == "2021"


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_answered_as_it_is_documented(
    asker: TestClient, question: str
) -> None:
    said = asker.get(f"dossiers/strait/{question}")
    assert said.status_code == 200
    QUESTIONS[question].model_validate_json(said.content)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_head_of_a_table_names_all_that_rows_have(
    asker: TestClient, question: str
) -> None:
    rows = asker.get(f"dossiers/strait/{question}").json()["items"]
    said = asker.get(f"dossiers/strait/{question}", headers={"Accept": "text/csv"})
    read = list(csv.DictReader(io.StringIO(said.text)))
    assert len(read) == len(rows)
    for row in rows:
        assert set(row) == set(read[0])


@pytest.mark.parametrize("question", ["", *(f"/{one}" for one in QUESTIONS)])
def test_of_a_dossier_that_is_none_nothing_is_said(
    asker: TestClient, question: str
) -> None:
    said = asker.get(f"dossiers/sea{question}")
    assert said.status_code == 404
    assert "/api/v1/dossiers" in said.json()["detail"]


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ("", ["2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04"]),
        ("from=2021-03-02&to=2021-03-03", ["2021-03-02", "2021-03-03"]),
        ("top=1", ["2021-03-01"]),
        ("order=desc&limit=2", ["2021-03-04", "2021-03-03"]),
        (f"issue={PATROL}", ["2021-03-02", "2021-03-03", "2021-03-04"]),
        ("issue=Tolls", []),
    ],
)
def test_days_are_chosen(asker: TestClient, asked: str, days: list[str]) -> None:
    said = asker.get(f"dossiers/strait/timeline?{asked}").json()["items"]
    assert [day["day"] for day in said] == days


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("positions?party=Arland", 1),
        ("positions?party=Cresk", 0),
        (f"positions?issue={PATROL}", 2),
        ("positions?issue=the talks as a whole", 0),
        ("proposals?status=rejected&party=Arland", 5),
        ("proposals?status=accepted", 0),
        ("meetings?from=2021-03-01&to=2021-03-01&status=held", 1),
        ("meetings?from=2021-03-02", 0),
        ("meetings?to=2021-02-28", 0),
        ("meetings?party=Borland", 1),
        ("meetings?party=Cresk", 0),
        ("doubts?kind=language&limit=500", 4),
        ("doubts?kind=which state", 0),
        ("changes?since=day", 0),
    ],
)
def test_rows_are_chosen(asker: TestClient, asked: str, found: int) -> None:
    assert len(asker.get(f"dossiers/strait/{asked}").json()["items"]) == found


@pytest.mark.parametrize("question", ["timeline", "proposals", "doubts"])
def test_pages_follow_each_other_and_miss_nothing(
    asker: TestClient, question: str
) -> None:
    whole = asker.get(f"dossiers/strait/{question}?limit=500").json()["items"]
    walked = rows_from(asker, f"dossiers/strait/{question}?limit=1")
    assert walked == whole


def test_a_place_outlives_that_the_finding_is_made_anew(
    asker: TestClient, filled: Ledger, held: list[Entries]
) -> None:
    link = asker.get("dossiers/strait/timeline?limit=2").links["next"]["url"]
    link = f"http://127.0.0.1{link}"
    assert asker.get(link).json()["items"][0]["day"] == "2021-03-03"
    for one in (held[0], held[REPRINT]):
        filled.remove(one.article.sha256, "asked for")
    Backroom(filled, chores=()).round()
    days = asker.get("dossiers/strait/timeline").json()["items"]
    assert "2021-03-02" not in {one["day"] for one in days}
    assert asker.get(link).json()["items"][0]["day"] == "2021-03-03"


def test_a_place_that_is_no_figure_is_refused(asker: TestClient) -> None:
    assert asker.get("dossiers/strait/timeline?cursor=WyJ4IiwieSJd").status_code == 400
    assert asker.get("dossiers/strait/doubts?cursor=WyJ4IiwieSJd").status_code == 400


def test_a_word_that_no_question_knows_is_refused(asker: TestClient) -> None:
    said = asker.get("dossiers/strait/positions?partys=Arland")
    assert said.status_code == 422
    assert "partys" in said.json()["detail"]


def test_who_has_the_answer_is_told_so(asker: TestClient) -> None:
    for question in ("", "/timeline", "/doubts", "/changes"):
        tag = asker.get(f"dossiers/strait{question}").headers["etag"]
        asked = {"If-None-Match": tag}
        again = asker.get(f"dossiers/strait{question}", headers=asked)
        assert again.status_code == 304


def test_what_is_overtaken_is_said_to_be(
    asker: TestClient, filled: Ledger, held: list[Entries]
) -> None:
    tag = asker.get("dossiers/strait/timeline").headers["etag"]
    filled.forget(held[0].article.sha256)
    said = asker.get("dossiers/strait/timeline", headers={"If-None-Match": tag})
    assert said.json()["stale"]
    assert asker.get("dossiers").json()["items"][0]["stale"]


@pytest.mark.parametrize("question", ["positions", "proposals", "meetings"])
def test_a_party_goes_by_any_of_its_names(asker: TestClient, question: str) -> None:
    own = asker.get(f"dossiers/strait/{question}", params={"party": "Arland"})
    other = asker.get(f"dossiers/strait/{question}", params={"party": "the Arlanders"})
    assert own.json()["items"] == other.json()["items"] != []


def test_who_is_no_party_has_no_positions(asker: TestClient) -> None:
    said = asker.get("dossiers/strait/positions", params={"party": "Cresk"})
    assert said.json()["items"] == []


def test_days_are_of_an_issue_or_of_the_talks_as_a_whole(asker: TestClient) -> None:
    every = asker.get("dossiers/strait/timeline").json()["items"]
    for issue, is_of in (
        (PATROL, lambda told: PATROL in told["issues"]),
        (WHOLE, lambda told: not told["issues"]),
    ):
        wanted = [day["day"] for day in every if any(map(is_of, day["told"]))]
        said = asker.get("dossiers/strait/timeline", params={"issue": issue})
        assert [day["day"] for day in said.json()["items"]] == wanted != []
