"""Briefings as files, for programs and for the desk's own pages."""

from io import BytesIO

import pytest
from docx import Document
from starlette.testclient import TestClient
from tests.desk.filled import TALKS

from headway.desk.answers.briefs import brief_kept
from headway.desk.answers.found import stamp
from headway.desk.workout import Question
from headway.ledger.dossiers import claim
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId

FORMS = {
    "markdown": ("text/markdown; charset=utf-8", "strait-brief.md", b"# Talks of"),
    "html": ("text/html; charset=utf-8", "strait-brief.html", b"<!doctype html>"),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "strait-brief.docx",
        b"PK",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_briefing_comes_as_a_file(asker: TestClient, form: str) -> None:
    media, name, begins = FORMS[form]
    said = asker.get(f"dossiers/strait/brief?form={form}")
    assert said.status_code == 200
    assert said.headers["content-type"] == media
    assert said.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert said.content.startswith(begins)


def test_it_is_that_of_the_findings(asker: TestClient) -> None:
    said = asker.get("dossiers/strait/brief").text
    assert "5 reports, from 2 Mar 2021 to 4 Mar 2021" in said
    assert "## What could not be settled" in said


def test_its_commands_name_the_dossier_by_its_file(filled: Ledger) -> None:
    of = stamp(filled, TALKS.id, Question.BRIEF)
    made = of and brief_kept(filled, of)
    assert made
    assert made.place == "strait.toml"


def test_a_document_of_the_desk_opens(asker: TestClient) -> None:
    made = Document(BytesIO(asker.get("dossiers/strait/brief?form=docx").content))
    assert made.paragraphs[0].text == TALKS.title


def test_who_has_it_is_not_sent_it_again(asker: TestClient) -> None:
    first = asker.get("dossiers/strait/brief?form=docx")
    tag = {"If-None-Match": first.headers["etag"]}
    assert asker.get("dossiers/strait/brief?form=docx", headers=tag).status_code == 304
    assert asker.get("dossiers/strait/brief?form=html", headers=tag).status_code == 200


@pytest.mark.parametrize(
    ("path", "code"),
    [("dossiers/none/brief", 404), ("dossiers/strait/brief?form=pdf", 422)],
)
def test_what_there_is_not_is_told(asker: TestClient, path: str, code: int) -> None:
    assert asker.get(path).status_code == code


def test_what_has_yet_to_be_worked_out_is_told(
    asker: TestClient, filled: Ledger
) -> None:
    claim(filled, Dossier(id=DossierId("new"), title="New talks"), "new.toml")
    said = asker.get("dossiers/new/brief")
    assert (said.status_code, said.headers["retry-after"]) == (503, "60")
    assert "yet to be worked out" in said.json()["detail"]
