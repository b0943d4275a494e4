"""What is new in a dossier, for feed readers."""

import feedparser  # type: ignore[import-untyped]
from starlette.testclient import TestClient
from tests.desk.conftest import client_of
from tests.desk.material import PATROL

from headway.ledger.dossiers import claim
from headway.ledger.store import Ledger

FEED = "dossiers/strait/feed.atom"


def test_a_feed_reader_reads_it(asker: TestClient) -> None:
    said = asker.get(FEED, headers={"Accept": "application/atom+xml"})
    assert said.headers["content-type"] == "application/atom+xml"
    found = feedparser.parse(said.content)
    assert not found.bozo
    assert found.version == "atom10"
    assert found.feed.title.endswith(": what is new")
    (own,) = (one for one in found.feed.links if one.rel == "self")
    assert own.href == f"http://127.0.0.1/api/v1/{FEED}"
    assert found.feed.link == "http://127.0.0.1/dossiers/strait/changes"
    assert found.entries
    assert all(one.title and one.updated and one.content for one in found.entries)


def test_its_notices_lead_to_pages_of_the_desk(asker: TestClient) -> None:
    found = feedparser.parse(asker.get(FEED).content)
    said = found.entries[0].content[0].value
    page = said.partition('href="http://127.0.0.1')[2].partition("#")[0]
    assert page.startswith("/reports/")
    assert asker.get(f"http://127.0.0.1{page}").status_code == 200


def test_who_has_it_is_not_given_it_again(asker: TestClient) -> None:
    said = asker.get(FEED)
    again = asker.get(FEED, headers={"If-None-Match": said.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert asker.get(FEED).content == said.content


def test_under_another_name_of_the_desk_it_is_another_answer(asker: TestClient) -> None:
    said = asker.get(FEED)
    headers = {"If-None-Match": said.headers["etag"]}
    other = asker.get(f"http://localhost/api/v1/{FEED}", headers=headers)
    assert other.status_code == 200
    assert b"http://localhost/reports/" in other.content


def test_of_no_dossier_there_is_none(asker: TestClient) -> None:
    assert asker.get("dossiers/nothing/feed.atom").status_code == 404


def test_a_reader_comes_again_where_nothing_is_worked_out_yet(ledger: Ledger) -> None:
    claim(ledger, PATROL, "patrol.toml")
    with client_of(ledger) as asker:
        said = asker.get(f"/api/v1/dossiers/{PATROL.id}/feed.atom")
    assert said.status_code == 503
    assert said.headers["retry-after"] == "60"


def test_the_pages_of_a_dossier_name_it(filled: Ledger) -> None:
    place = f'href="/api/v1/{FEED}"'
    with client_of(filled) as reader:
        for page in ("", "/changes", "/timeline"):
            made = reader.get(f"/dossiers/strait{page}").text
            assert f'<link rel="alternate" type="application/atom+xml" {place}' in made
        assert f"<a {place}" in reader.get("/dossiers/strait/changes").text
