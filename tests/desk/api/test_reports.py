"""Reports, for programs."""

import pytest
from starlette.testclient import TestClient
from tests.desk.api.conftest import rows_from
from tests.desk.filled import REPRINT

from headway.desk.api.bodies import EntryPage, ReportPage
from headway.desk.api.contract import ReportWhole
from headway.model.entry import Entries
from headway.serve.contract import encode

NOBODY = "0" * 64


def test_reports_come_the_latest_first(asker: TestClient, held: list[Entries]) -> None:
    said = ReportPage.model_validate_json(asker.get("reports").content).items
    assert [one.id for one in said][:2] == ["cresk-2", "cresk-1"]
    assert said[-1].published is None
    reprint = next(one for one in said if one.id == f"cresk-{REPRINT}")
    assert reprint.witness == held[0].article.sha256


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("dossier=strait&limit=1", {"cresk-2"}),
        ("dossier=sea", set()),
        ("outlet=The Bay", {"cresk-1", "cresk-3"}),
        ("outlet=Nobody", set()),
        ("q=PATROL, 1", {"cresk-1"}),
        ("q=100%25", set()),
        ("from=2021-03-03", {"cresk-1", "cresk-2"}),
        ("to=2021-03-02", {"cresk-0", "cresk-4"}),
    ],
)
def test_reports_are_chosen(asker: TestClient, asked: str, ids: set[str]) -> None:
    said = asker.get(f"reports?{asked}").json()["items"]
    assert {one["id"] for one in said} == ids


def test_pages_of_reports_miss_nothing(asker: TestClient) -> None:
    whole = asker.get("reports").json()["items"]
    walked = rows_from(asker, "reports?limit=2")
    assert walked == whole


def test_a_report_comes_as_the_contract_has_it(
    asker: TestClient, held: list[Entries]
) -> None:
    sha = held[0].article.sha256
    said = asker.get(f"reports/{sha}")
    ReportWhole.model_validate_json(said.content)
    told = said.json()
    assert {key: told[key] for key in encode(held[0])} == encode(held[0])
    prints = {one["id"]: one["first"] for one in told["prints"]}
    assert prints == {"cresk-0": True, f"cresk-{REPRINT}": False}
    assert told["captures"][0]["origin"] == "cresk-0.txt"


def test_a_report_comes_without_its_text(
    asker: TestClient, held: list[Entries]
) -> None:
    sha = held[0].article.sha256
    said = asker.get(f"reports/{sha}?text=false")
    ReportWhole.model_validate_json(said.content)
    assert "text" not in said.json()["article"]
    assert "text" in asker.get(f"reports/{sha}").json()["article"]


def test_a_report_tells_its_entries(asker: TestClient, held: list[Entries]) -> None:
    said = asker.get(f"reports/{held[REPRINT].article.sha256}/entries")
    told = EntryPage.model_validate_json(said.content)
    assert len(told.items) == 8
    assert {one.report for one in told.items} == {f"cresk-{REPRINT}"}


@pytest.mark.parametrize("tail", ["", "/entries", "?text=false"])
def test_a_report_that_is_not_held_is_not_found(asker: TestClient, tail: str) -> None:
    assert asker.get(f"reports/{NOBODY}{tail}").status_code == 404


@pytest.mark.parametrize("wrong", ["text=no", "text=", "q="])
def test_a_flag_is_true_or_false(
    asker: TestClient, held: list[Entries], wrong: str
) -> None:
    sha = held[0].article.sha256
    assert asker.get(f"reports/{sha}?{wrong}").status_code == 422


def test_who_has_a_report_is_told_so_until_something_is_written(
    asker: TestClient, held: list[Entries]
) -> None:
    for path in ("reports", f"reports/{held[0].article.sha256}"):
        tag = asker.get(path).headers["etag"]
        assert asker.get(path, headers={"If-None-Match": tag}).status_code == 304
