"""The pages of a dossier, each over a small negotiation of our own."""

from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.desk.material import PATROL, RIVER, TOLLS, filled, river, told
from tests.filings import channel, filing, move, on, proposal

from headway.ledger.store import Ledger
from headway.model.dossier import DossierId
from headway.model.kinds import MoveKind

VIEWS = (
    "",
    "/timeline",
    "/positions",
    "/proposals",
    "/meetings",
    "/channels",
    "/statements",
    "/changes",
    "/conflicts",
    "/doubts",
)
EVIL = '<script>alert(1)</script><img src=x onerror="alert(2)">'


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view or "overview")
def test_each_view_has_its_own_address_and_tab(
    ledger: Ledger, client: TestClient, view: str
) -> None:
    told(ledger, *river())
    said = client.get(f"/dossiers/river{view}")
    assert said.status_code == 200
    assert f'<a href="/dossiers/river{view}" aria-current="page">' in said.text
    assert said.text.count("<h1>") == 1
    assert "style=" not in said.text
    assert " onclick" not in said.text


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view or "overview")
def test_what_nobody_has_worked_out_says_what_to_do(
    ledger: Ledger, client: TestClient, view: str
) -> None:
    filled(ledger, PATROL)
    said = client.get(f"/dossiers/patrol{view}")
    assert said.status_code == 200
    if view not in ("/statements", "/doubts"):  # these ask the ledger itself
        assert "headway serve" in said.text


def test_the_overview_offers_a_briefing_in_each_form(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    page = client.get("/dossiers/river").text
    for form in ("docx", "html", "markdown"):
        address = f"/api/v1/dossiers/river/brief?form={form}"
        assert f'<a href="{address}" download>' in page
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("view", VIEWS[1:-1])
def test_a_dossier_that_tells_nothing_leads_on(
    ledger: Ledger, client: TestClient, view: str
) -> None:
    told(ledger, filing("a", on(1)))
    said = client.get(f"/dossiers/river{view}").text
    assert 'class="empty"' in said


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view or "overview")
def test_words_of_strangers_are_never_markup(
    ledger: Ledger, client: TestClient, view: str
) -> None:
    evil = replace(RIVER, title=EVIL, question=EVIL)
    deed: dict[str, Any] = {
        "issues": (TOLLS,),
        "first": on(3),
        "last": on(3),
        "about": EVIL,
    }
    told(
        ledger,
        *river(),
        filing(
            "x",
            on(3),
            move(MoveKind.DEMAND, EVIL, **deed),
            move(MoveKind.PROPOSE, EVIL, **deed),
            proposal(f"a joint toll house {EVIL}", "x-1"),
            channel(EVIL),
            outlet=EVIL,
            url="javascript:alert(3)",
        ),
        dossier=evil,
    )
    said = client.get(f"/dossiers/river{view}?issue=&kind=").text
    assert "<script>alert" not in said
    assert "<img src=x" not in said
    assert "javascript:" not in said
    assert "&lt;script&gt;alert(1)" in said


def test_an_unknown_dossier_is_a_page_that_leads_on(client: TestClient) -> None:
    said = client.get("/dossiers/none")
    assert said.status_code == 404
    assert "the front page lists all" in said.text
    assert said.headers["content-type"].startswith("text/html")


def test_an_id_with_strange_signs_has_addresses_of_its_own(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), dossier=replace(RIVER, id=DossierId("a b&c")))
    said = client.get("/dossiers/a%20b%26c")
    assert said.status_code == 200
    assert 'href="/dossiers/a%20b%26c/timeline"' in said.text


def test_each_step_leads_to_the_words_in_the_report(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river").text
    assert 'id="step-1"' in said
    assert "“agreed on tolls”" in said
    assert 'href="/reports/hash of c#e-c-0"' in said


def test_an_issue_has_a_chart_of_its_own(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river", params={"issue": TOLLS}).text
    assert "Headway and talk: Tolls" in said
    assert '<option value="Tolls" selected>' in said
    assert client.get("/dossiers/river?issue=Ships").status_code == 404


def test_the_chart_stands_as_a_table_and_as_a_picture(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river").text
    assert '<th scope="row">2021-03</th><td>6 agreed</td>' in said
    assert 'src="/dossiers/river/chart.svg"' in said
    drawn = client.get("/dossiers/river/chart.svg")
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert "default-src 'none'" in drawn.headers["content-security-policy"]
    filled(ledger, PATROL)
    assert client.get("/dossiers/patrol/chart.svg").status_code == 404


def test_findings_that_were_overtaken_say_so(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), mark="made 1")
    assert "worked out anew" not in client.get("/dossiers/river").text
    told(ledger, *river(), mark="made 0")
    assert "This dossier is being worked out anew" in client.get("/dossiers/river").text


def test_a_cell_opens_the_history_of_a_position(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/positions").text
    lead = "/dossiers/river/positions?issue=Tolls&amp;party=Arland#history"
    assert lead in said
    assert 'id="history"' not in said
    opened = client.get(lead.replace("&amp;", "&")).text
    assert 'id="history"' in opened
    assert "“demanded lower tolls”" in opened


def test_a_position_that_nobody_holds_opens_nothing(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/positions?issue=Fish&party=Cresk")
    assert (said.status_code, 'id="history"' in said.text) == (200, False)


def test_proposals_stand_by_status_with_their_life(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/proposals").text
    assert "<h3>a joint toll house</h3>" in said
    assert "<b>Arland → Cresk</b>" in said


def test_meetings_tell_day_place_and_what_is_in_dispute(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/meetings").text
    assert '<time datetime="2021-03-04">4 Mar 2021</time>' in said
    assert "Reports disagree on the place: Ulm (2 reports); Bonn (1 report)" in said
    assert "1 meeting" in said


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("party=Arland", 1),
        ("party=Boren", 0),
        ("status=held", 1),
        ("status=planned", 0),
    ],
)
def test_meetings_may_be_narrowed(
    ledger: Ledger, client: TestClient, asked: str, count: int
) -> None:
    told(ledger, *river())
    said = client.get(f"/dossiers/river/meetings?{asked}").text
    assert said.count('<time datetime="2021-03-04">4 Mar 2021</time>') == count
    assert ("No meeting fits" in said) is (count == 0)


def test_a_page_beyond_the_last_is_the_last(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    assert "1 meeting" in client.get("/dossiers/river/meetings?page=9").text


def test_conflicts_name_each_claim_with_its_witnesses(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/conflicts").text
    assert "Reports disagree on the <b>place</b>" in said
    assert 'Ulm <span class="count">2 reports</span>' in said


def test_channels_are_told_with_their_state(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    said = client.get("/dossiers/river/channels").text
    assert 'river council <span class="chip chip-good">open</span>' in said


def test_what_changed_is_told_since_a_day_of_choice(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    week = client.get("/dossiers/river/changes").text
    assert "How far the talks have come" in week
    day = client.get("/dossiers/river/changes?since=yesterday").text
    assert "Nothing is new since then" in day
    assert client.get("/dossiers/river/changes?since=1066").status_code == 422
