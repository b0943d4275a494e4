"""The timeline of a dossier."""

import pytest
from starlette.testclient import TestClient
from tests.desk.material import filled, river, told
from tests.filings import filing, move, on

from headway.desk.backroom import Backroom
from headway.ledger.store import Ledger
from headway.model.kinds import MoveKind

AT = "/dossiers/river/timeline"


def days(client: TestClient, asked: str = "") -> list[str]:
    said = client.get(f"{AT}?{asked}")
    assert said.status_code == 200
    return [part.split('"')[0] for part in said.text.split(' id="d-')[1:]]


def test_the_weightiest_day_comes_first(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    assert days(client)[0] == "2021-03-14"
    assert days(client, "order=day") == sorted(days(client))


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("issue=Fish", False),
        ("from=2021-03-14&to=2021-03-14", True),
        ("from=2021-03-15", False),
        ("to=2021-03-13", False),
        ("from=&to=&issue=&order=", True),
    ],
)
def test_days_may_be_narrowed(
    ledger: Ledger, client: TestClient, asked: str, there: bool
) -> None:
    told(ledger, *river())
    assert ("2021-03-14" in days(client, asked)) is there


def test_days_of_an_issue_are_those_of_which_something_is_told_about_it(
    ledger: Ledger, client: TestClient
) -> None:
    filled(ledger)
    Backroom(ledger).round()
    about = "/dossiers/patrol/timeline?issue=Patrols"
    assert ' id="d-' in client.get(about).text
    assert ' id="d-' not in client.get(about.replace("Patrols", "Ships")).text


def test_a_filter_that_nothing_fits_leads_back(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    assert "No day fits" in client.get(f"{AT}?issue=Fish").text


def test_what_is_no_day_is_refused_in_a_line(
    ledger: Ledger, client: TestClient
) -> None:
    told(ledger, *river())
    said = client.get(f"{AT}?from=soon")
    assert said.status_code == 422
    assert "write it as 2022-01-13" in said.text


def test_a_day_is_found_on_its_page(ledger: Ledger, client: TestClient) -> None:
    asked = [on(n) for n in range(1, 31)] + [on(n, 4) for n in range(1, 21)]
    many = [
        filing(f"{day}", day, move(MoveKind.DEMAND, "asked", first=day, last=day))
        for day in asked
    ]
    told(ledger, *many)
    first = days(client, "order=day")
    assert "2021-04-20" not in first
    assert "2021-04-20" in days(client, "order=day&day=2021-04-20")
    assert "2021-04-20" in days(client, "order=day&page=2")


def test_the_day_leads_to_the_words(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    said = client.get(AT).text
    assert 'href="/reports/hash of c#e-c-0"' in said
    assert 'id="timeline-told"' in said
