"""The entries of a dossier, narrowed by a form."""

import pytest
from starlette.testclient import TestClient
from tests.desk.material import PATROL, filled, river, told
from tests.fakes import article, capture, entries

from headway.coding import basis_of
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.filings import keep_filings
from headway.ledger.store import Ledger

AT = "/dossiers/patrol/statements"


def shown(client: TestClient, asked: str = "") -> int:
    said = client.get(f"{AT}?{asked}")
    assert said.status_code == 200
    return said.text.count('class="card entry"')


def test_statements_come_first_and_lead_to_their_report(
    ledger: Ledger, client: TestClient
) -> None:
    sha = filled(ledger)
    said = client.get(AT).text
    assert said.count('class="card entry"') == 1
    assert "“Borland rejected the patrol”" in said
    assert f'href="/reports/{sha}#e-' in said


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("sort=all", 8),
        ("sort=move", 4),
        ("kind=reject", 1),
        ("kind=accept", 0),
        ("sort=statement&kind=reject", 1),
        ("speaker=Borland", 1),
        ("speaker=Cresk", 0),
        ("party=Borland&sort=all", 5),
        ("issue=Patrols&sort=move", 4),
        ("issue=Fish&sort=all", 0),
        ("outlet=Ferry+News", 1),
        ("outlet=The+Bay", 0),
        ("from=2021-03-02&to=2021-03-02", 1),
        ("from=2021-03-03", 0),
        ("sort=statement&kind=&speaker=&party=&issue=&outlet=&from=&to=", 1),
    ],
)
def test_entries_may_be_narrowed(
    ledger: Ledger, client: TestClient, asked: str, count: int
) -> None:
    filled(ledger)
    assert shown(client, asked) == count


def test_a_filter_that_nothing_fits_says_what_to_do(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger)
    said = client.get(f"{AT}?speaker=Nobody").text
    assert "Nothing fits" in said
    assert "choose one from the list" in said


@pytest.mark.parametrize("asked", ["sort=poem", "kind=sing", "from=soon"])
def test_what_no_form_offers_is_refused(
    ledger: Ledger, client: TestClient, asked: str
) -> None:
    filled(ledger)
    assert client.get(f"{AT}?{asked}").status_code == 422


def test_a_cursor_that_was_never_given_is_refused(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger)
    assert client.get(f"{AT}?after=x").status_code == 400


def test_the_next_page_begins_where_the_first_ends(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger)
    for n in range(12):
        text = f"Day {n}. {article().text}"
        found = entries(article(text))
        ledger.add(capture(text.encode(), f"{n}.txt"), found)
        made = filed(found, Sides.of(PATROL), lambda _: ())
        keep_filings(ledger, PATROL.id, [made], basis_of(PATROL.mark))
    first = client.get(f"{AT}?sort=move")
    assert first.text.count('class="card entry"') == 40
    lead = first.text.split('rel="next" href="')[1].split('"')[0]
    following = client.get(lead.replace("&amp;", "&")).text
    assert following.count('class="card entry"') == 12
    assert "To the latest" in following


def test_the_form_offers_speakers_and_outlets(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger)
    told(ledger, *river(), dossier=PATROL)
    said = client.get(AT).text
    assert '<option value="Cresk"></option>' in said
    assert "<option>The a</option>" in said
