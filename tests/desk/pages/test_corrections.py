"""The history of corrections: filtered, paged, undone, and given as gold."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient
from tests.desk.unsure import fill, unsure
from tests.fakes import SIGNED, editor

from headway.follow.editor import Signature
from headway.ledger.store import Ledger
from headway.model.kinds import Verdict

ANN = Signature(by="ann", made=SIGNED.made)
FIRST, SECOND = unsure(0), unsure(1)


@pytest.fixture(autouse=True)
def _said(ledger: Ledger) -> None:
    """Jane rejects an entry, Ann confirms one of another report."""
    fill(ledger, 2)
    ledger.correct(editor(FIRST).reject(FIRST.moves[0].id, SIGNED))
    ledger.correct(editor(SECOND).confirm(SECOND.moves[1].id, ANN))


def numbers(page: str) -> list[int]:
    return [int(number) for number in re.findall(r"<tr><td>(\d+)</td>", page)]


def listed(client: TestClient, **query: str) -> list[int]:
    said = client.get("/corrections", params=query)
    assert said.status_code == 200
    return numbers(said.text)


def test_the_latest_comes_first_with_who_said_what(client: TestClient) -> None:
    page = client.get("/corrections").text
    assert numbers(page) == [2, 1]
    assert "rejected by jane on 2021-03-03 (read it twice)" in page
    assert "<q>Arland and Borland met</q>" in page
    assert f"/reports/{SECOND.article.sha256}#e-{SECOND.moves[1].id}" in page


def test_of_a_forgotten_report_no_words_are_shown(
    client: TestClient, ledger: Ledger
) -> None:
    ledger.forget(FIRST.article.sha256)
    page = client.get("/corrections").text
    assert f"forgotten, {FIRST.article.sha256[:12]}" in page
    assert "<q>Arland and Borland met</q>" not in page
    assert page.count("Undo correction") == 1


def test_filters_leave_what_fits(client: TestClient) -> None:
    assert listed(client, by="ann") == [2]
    assert listed(client, verdict="reject") == [1]
    assert listed(client, report=FIRST.article.sha256) == [1]
    assert listed(client, by="ann", verdict="reject") == []
    assert "Nothing of the sort" in client.get("/corrections?by=eve").text


def test_many_are_paged_and_keep_the_filter(client: TestClient, ledger: Ledger) -> None:
    for _ in range(55):
        said = ledger.corrections(FIRST.article.sha256)
        ledger.correct(editor(FIRST, said).reject(FIRST.moves[1].id, SIGNED))
    page = client.get("/corrections", params={"by": "jane"}).text
    assert len(numbers(page)) == 50
    (older,) = re.findall(r'href="(/corrections\?[^"]*before=\d+)"', page)
    assert numbers(client.get(older.replace("&amp;", "&")).text)[-1] == 1


def undo(client: TestClient, number: int, entry: str) -> int:
    sent = {"csrf": "open", "number": str(number), "entry": entry}
    return client.post("/corrections/undo", data=sent).status_code


def test_the_latest_of_an_entry_is_undone(client: TestClient, ledger: Ledger) -> None:
    assert undo(client, 1, FIRST.moves[0].id) == 200
    last = ledger.corrections()[-1]
    assert (last.verdict, last.undoes, last.by) == (Verdict.WITHDRAW, 1, "jane")
    page = client.get("/corrections").text
    assert page.count("Undo correction") == 1


def test_what_is_overtaken_is_not_undone(client: TestClient, ledger: Ledger) -> None:
    said = ledger.corrections(FIRST.article.sha256)
    ledger.correct(editor(FIRST, said).confirm(FIRST.moves[0].id, ANN))
    assert undo(client, 1, FIRST.moves[0].id) == 422
    assert undo(client, 2, FIRST.moves[0].id) == 422
    assert undo(client, 99, FIRST.moves[0].id) == 422
    assert len(ledger.corrections()) == 3


def test_corrections_are_given_as_gold(client: TestClient) -> None:
    said = client.get("/corrections/gold")
    assert said.headers["content-type"] == "application/zip"
    with ZipFile(BytesIO(said.content)) as archive:
        records = archive.read("corrections.jsonl").decode().splitlines()
        gold = json.loads(archive.read("corrections.gold.json"))
    assert [json.loads(line)["id"] for line in records] == [one["id"] for one in gold]
    assert [one["whole"] for one in gold] == [False, False]
    assert gold[1]["moves"][0]["kind"] == "propose"
    assert gold[0]["none"][0]["kind"] == "meet"
