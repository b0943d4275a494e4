"""A correction without a new page: what htmx gets."""

from starlette.testclient import TestClient
from tests.desk.reports import MOVE, REPORT, fill, held

from headway.ledger.store import Ledger

HTMX = {"HX-Request": "true"}


def test_htmx_gets_the_panel_the_text_and_what_else_has_changed(
    client: TestClient, ledger: Ledger
) -> None:
    found = held(ledger)
    talks = found.meetings[0].id
    sent = fill(client) | {"verdict": "change", "seen": "0", "field.place": "Arbor"}
    said = client.post(f"/reports/{REPORT}/entries/{talks}", data=sent, headers=HTMX)
    assert "<html" not in said.text
    assert said.text.lstrip().startswith("<article")
    assert 'id="text"' in said.text
    assert f'id="e-{found.moves[0].id}"' in said.text  # the move that tells of it
    assert f'id="e-{MOVE}"' not in said.text


def test_htmx_loads_the_page_anew_where_entries_come_or_go(
    client: TestClient, ledger: Ledger
) -> None:
    found = held(ledger)
    talks = found.meetings[0].id
    sent = fill(client) | {"verdict": "reject", "seen": "0"}
    said = client.post(f"/reports/{REPORT}/entries/{talks}", data=sent, headers=HTMX)
    assert said.headers["HX-Refresh"] == "true"


def test_htmx_gets_the_open_form_and_a_browser_the_page_with_it(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    way = f"/reports/{REPORT}/entries/{MOVE}?edit=true"
    assert f'id="f-{MOVE}-kind"' in client.get(way, headers=HTMX).text
    said = client.get(way)
    assert "<html" in said.text
    assert f'id="f-{MOVE}-kind"' in said.text


def test_htmx_gets_the_form_for_marked_words(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    way = f"/reports/{REPORT}/add?sort=move&words=its+envoy+said&near=9"
    part = client.get(way, headers=HTMX).text
    assert "its envoy said</textarea>" in part
    assert "<html" not in part
    assert "its envoy said</textarea>" in client.get(way).text


def test_refusals_come_to_htmx_as_the_panel(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    sent = fill(client) | {"verdict": "change", "field.date": "then", "seen": "0"}
    said = client.post(f"/reports/{REPORT}/entries/{MOVE}", data=sent, headers=HTMX)
    assert said.status_code == 422
    assert said.text.lstrip().startswith("<article")
    assert "write a date as" in said.text
