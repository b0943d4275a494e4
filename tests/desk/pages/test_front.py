"""The front page."""

import re

import sqlalchemy as sa
from starlette.testclient import TestClient
from tests.desk.material import PATROL, RIVER, TODAY, filled, river, told
from tests.filings import on

from headway.ledger.dossiers import claim
from headway.ledger.schema import dossier
from headway.ledger.store import Ledger

BUDGET = 300_000  # bytes of the first page with all that it loads
LOADED = re.compile(r'(?:src|href)="(/static/[^"]+)"')


def test_an_empty_ledger_says_what_to_do_next(client: TestClient) -> None:
    said = client.get("/")
    assert said.status_code == 200
    assert "headway dossier new" in said.text


def test_a_dossier_has_a_card_with_its_verdict_and_a_small_chart(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/").text
    assert '<a href="/dossiers/river">River talks</a>' in said
    assert "Will the tolls fall?" in said
    assert "agreed on 14 March 2021" in said
    assert '<svg xmlns="http://www.w3.org/2000/svg" class="spark" role="img"' in said
    assert "8 reports" in said
    assert "headway dossier new" not in said


def test_what_changed_since_yesterday_stands_on_the_card(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), today=on(16))
    assert "<b>New since yesterday:</b> 3 reports" in client.get("/").text


def test_where_nothing_changed_the_last_day_is_told(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), today=on(1, 9))
    said = client.get("/").text
    assert "Nothing new in a month" in said
    assert "16 Mar 2021" in said


def test_a_change_of_the_week_is_not_called_one_of_yesterday(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), today=TODAY)
    said = client.get("/").text
    assert "Nothing new since yesterday. <b>New since a week ago:</b>" in said


def test_a_dossier_that_nobody_has_worked_out_is_said_to_wait(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger, PATROL)
    said = client.get("/").text
    assert "It is being worked out" in said
    assert '<body data-waiting="patrol">' in said


def test_a_dossier_of_which_only_the_title_is_known_is_not_said_to_be_worked_on(
    ledger: Ledger, client: TestClient
) -> None:
    claim(ledger, PATROL, "patrol.toml")
    with ledger.writer.begin() as db:
        db.execute(sa.update(dossier).values(content=None))
    said = client.get("/").text
    assert "It is being worked out" not in said
    assert "<code>headway serve patrol.toml</code>" in said


def test_the_card_counts_the_doubts(ledger: Ledger, client: TestClient) -> None:
    filled(ledger, PATROL)
    told(ledger, *river(), dossier=PATROL)
    assert "2 doubts to settle" in client.get("/").text
    told(ledger, *river(), dossier=RIVER)
    assert client.get("/").text.count("to settle") == 1


def test_the_first_page_with_all_its_files_is_light(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    first = client.get("/")
    loaded = [client.get(address) for address in set(LOADED.findall(first.text))]
    assert {one.status_code for one in loaded} == {200}
    assert len(loaded) >= 3
    assert sum(len(one.content) for one in [first, *loaded]) <= BUDGET
