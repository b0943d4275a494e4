"""The doubts of a dossier."""

from starlette.testclient import TestClient
from tests.desk.material import RIVER, filled, river, told

from headway.desk.answers.paging import cursor_of
from headway.ledger.store import Ledger

AT = "/dossiers/patrol/doubts"


def test_doubts_stand_by_kind_with_their_words(
    ledger: Ledger, client: TestClient
) -> None:
    sha = filled(ledger)
    said = client.get(AT).text
    assert "<mark>Monday</mark>" in said
    assert f'href="/reports/{sha}#e-' in said
    assert 'no date <span class="count">1</span>' in said
    assert f'<a href="/reports/{sha}">No patrol</a>' in said


def test_one_kind_may_be_asked_for(ledger: Ledger, client: TestClient) -> None:
    filled(ledger)
    said = client.get(f"{AT}?kind=no+date").text
    assert "<mark>Monday</mark>" in said
    assert "No patrol</a>" not in said
    assert "No doubt of this kind is left" in client.get(f"{AT}?kind=no+anchor").text


def test_where_no_doubt_is_left_the_queue_is_next(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river(), dossier=RIVER)
    assert 'href="/queue"' in client.get("/dossiers/river/doubts").text


def test_a_forged_place_is_refused(ledger: Ledger, client: TestClient) -> None:
    filled(ledger)
    forged = cursor_of(("2021-03-02", "a", "b"))
    assert client.get(f"{AT}?after={forged}").status_code == 400
    assert client.get(f"{AT}?after=nonsense").status_code == 400
