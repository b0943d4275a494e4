"""The pages of actors, without script."""

import re

import pytest
from starlette.testclient import TestClient
from tests.desk.cast import keep, naming, report

from headway.desk.enrolling import enrol
from headway.desk.pages.bars import bars
from headway.ledger.audits import audits
from headway.ledger.store import Ledger

HOSTILE = "<script>alert(1)</script> O'Nym"


@pytest.fixture
def desk(ledger: Ledger, client: TestClient) -> TestClient:
    """A desk with two spellings of one person, and another."""
    keep(ledger, report(naming("Ivo Riabkov"), 1), report(naming("Ivo Ryabkov"), 2))
    keep(ledger, report(naming("Ivo Riabkov"), 3), report(naming("Iva Riabkov"), 4))
    enrol(ledger)
    return client


def posted(desk: TestClient, path: str, **fields: str) -> tuple[int, str]:
    said = desk.post(f"/actors/{path}", data=fields, follow_redirects=False)
    return said.status_code, said.headers.get("location", said.text)


def test_an_empty_ledger_says_what_to_do_next(client: TestClient) -> None:
    assert "come back in a minute" in client.get("/actors").text


def test_a_ledger_that_was_gone_through_and_is_empty_says_so(
    client: TestClient, ledger: Ledger
) -> None:
    enrol(ledger)
    assert "headway dossier add" in client.get("/actors").text


def test_the_list_leads_to_each_actor(desk: TestClient) -> None:
    said = desk.get("/actors?kind=person").text
    assert '<a href="/actors/ivo-riabkov"><bdi>Ivo Riabkov</bdi></a>' in said
    assert "/actors/arland" not in said
    assert "Nobody is called so" in desk.get("/actors?q=zeppelin").text


def test_the_page_tells_what_reports_tell_and_leads_to_their_words(
    desk: TestClient,
) -> None:
    said = desk.get("/actors/ivo-riabkov").text
    assert len(re.findall(r'href="/reports/[0-9a-f]{64}#e-[0-9a-f]{16}"', said)) == 6
    assert "named in 3 reports, 1 Mar 2021 to 3 Mar 2021" in said
    assert "2021-03: 3 statements, 3 moves" in said


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("sort=move", 3),
        ("kind=reject&part=acts", 3),
        ("part=addressed", 0),
        ("first=2021-03-02&last=2021-03-02", 2),
        ("sort=nonsense&kind=none&first=x", 6),
    ],
)
def test_its_entries_are_narrowed(desk: TestClient, query: str, count: int) -> None:
    said = desk.get(f"/actors/ivo-riabkov?{query}").text
    assert len(re.findall(r'<li id="e-', said)) == count


def test_nobodys_page_is_no_page(desk: TestClient) -> None:
    assert desk.get("/actors/nobody").status_code == 404
    assert "no report names such an actor" in desk.get("/actors/nobody").text
    assert desk.post("/actors/nobody/merge", data={"other": "x"}).status_code == 404


def test_as_long_as_there_is_no_roll_nobody_is_said_to_be_unknown(
    desk: TestClient, ledger: Ledger
) -> None:
    ledger.remove(
        report(naming("Iva Riabkov"), 4).article.sha256, "asked by its author"
    )
    said = desk.get("/actors/arland")
    assert said.status_code == 404
    assert "come back in a minute" in said.text
    enrol(ledger)
    assert desk.get("/actors/arland").status_code == 200


def test_a_merge_leads_both_names_to_one_page_until_it_is_undone(
    desk: TestClient, ledger: Ledger
) -> None:
    found = posted(desk, "ivo-riabkov/merge", other="Iva Riabkov", why="a misprint")
    assert found == (303, "/actors/ivo-riabkov#names")
    said = desk.get("/actors/iva-riabkov")
    assert said.url.path == "/actors/ivo-riabkov"
    assert "a misprint" in said.text
    assert len(re.findall(r'<li id="e-', said.text)) == 8
    assert audits(ledger, 1, None)[0]["act"] == "actor merged"
    posted(desk, "ivo-riabkov/undo", number="1")
    said = desk.get("/actors/iva-riabkov")
    assert said.url.path == "/actors/iva-riabkov"
    assert "(taken back)" in said.text


def test_a_name_is_split_off_by_a_form(desk: TestClient) -> None:
    posted(desk, "ivo-riabkov/split", name="Ivo Ryabkov", why="a cousin")
    assert desk.get("/actors/ivo-ryabkov").status_code == 200


def test_who_is_judged_to_be_another_is_no_candidate_any_more(
    desk: TestClient, ledger: Ledger
) -> None:
    keep(ledger, report(naming("Riabkov", None), 5))
    enrol(ledger)
    button = 'The same<span class="hidden-words"> as Riabkov</span>'
    assert button in desk.get("/actors/iva-riabkov").text
    posted(desk, "iva-riabkov/apart", other="riabkov")
    assert button not in desk.get("/actors/iva-riabkov").text


def test_a_contradiction_is_told_on_the_page(desk: TestClient) -> None:
    posted(desk, "ivo-riabkov/apart", other="iva-riabkov")
    code, said = posted(desk, "ivo-riabkov/merge", other="iva-riabkov")
    assert code == 409
    assert 'role="alert"' in said
    assert "undo that first" in said


def test_what_a_form_cannot_mean_is_refused(desk: TestClient) -> None:
    assert posted(desk, "ivo-riabkov/merge", other="a\0b")[0] == 422
    assert posted(desk, "ivo-riabkov/undo", number="0")[0] == 422
    assert desk.get("/actors?cursor=x").status_code == 400


def test_every_form_bears_the_word_of_this_browser(desk: TestClient) -> None:
    said = desk.get("/actors/ivo-riabkov").text
    forms = re.findall(r'<form[^>]*method="post".*?</form>', said, re.DOTALL)
    assert forms
    assert all('name="csrf"' in form for form in forms)


def test_a_hostile_name_is_only_words(ledger: Ledger, client: TestClient) -> None:
    keep(ledger, report(naming("Ann Other", HOSTILE, aliases=(HOSTILE,)), 1))
    enrol(ledger)
    posted(client, "ann-other/merge", other=HOSTILE, why=HOSTILE)
    for path in ("/actors", "/actors/ann-other", f"/actors?q={HOSTILE}"):
        assert "<script>alert" not in client.get(path).text


def test_bars_stand_for_months_from_the_first_to_the_last_report() -> None:
    months = [
        {"month": "1979-11", "said": 0, "did": 7},
        {"month": "2021-01", "said": 1, "did": 3},
        {"month": "2021-03", "said": 2, "did": 0},
        {"month": "2021-06", "said": 1, "did": 0},
    ]
    made = bars(months, "2021-01-05", "2021-03-09")
    assert made is not None
    assert [bar.label for bar in made.bars] == ["2021-01", "2021-02", "2021-03"]
    assert (made.unit, made.most, made.before, made.after) == ("month", 4, 7, 1)
    assert made.bars[0].did_height == 90.0
    assert bars(months, "2020-01-05", "2020-03-09") is None
    assert bars([], "", "") is None


def test_many_months_are_years() -> None:
    months = [{"month": "2001-02", "said": 1, "did": 1}]
    made = bars(months, "2001-01-05", "2021-03-09")
    assert made is not None
    assert (made.unit, len(made.bars), made.bars[0].label) == ("year", 21, "2001")
