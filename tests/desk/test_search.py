"""What is found at the desk: by words, by meaning, in facets; as a page and as data."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from zlib import crc32

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient
from tests.fakes import article, capture, entries

from headway.desk.answers.search import Sought, fused, search
from headway.desk.embedding import Vectors, embed
from headway.ledger.passages import unmeant
from headway.ledger.searching import Filters
from headway.ledger.store import Ledger

FIRST = article()
OTHER = replace(
    article("Fog over the bay. " + FIRST.text, date(2022, 5, 1)),
    title='<script>alert("1")</script> & <b>Quinquereme</b>',
    outlet="<i>Harbour</i> Post",
)
MATTERS = ("patrol", "rejected", "met", "quinquereme")


class Few:
    """An encoder that knows four matters; whatever is said of one lies near to it."""

    def vectors(self, texts: Sequence[str]) -> Vectors:
        made = np.zeros((len(texts), 384), np.float32)
        for row, text in enumerate(texts):
            made[row] = np.random.default_rng(crc32(text.encode())).normal(size=384)
            for place, matter in enumerate(MATTERS):
                if matter in text.lower():
                    made[row, 90 * place : 90 * (place + 1)] += 5.0
        found: Vectors = made / np.linalg.norm(made, axis=1, keepdims=True)
        return found


def meant(words: str) -> Vectors:
    """What a question means: it speaks of patrols as "rounds"."""
    found: Vectors = Few().vectors([words.replace("rounds", "patrol")])[0]
    return found


def words_alone(words: str) -> None:
    """Where the encoder is not installed."""


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger of two reports whose sentences have their vectors."""
    for one in (FIRST, OTHER):
        ledger.add(capture(one.text.encode(), one.sha256), entries(one), one)
    while embed(ledger, 1, Few()):
        pass
    return ledger


def hits(ledger: Ledger, words: str, **filters: str) -> list[tuple[str, bool]]:
    """The words of all hits that are told, and whether they hold what is asked."""
    sought = Sought(words=words, filters=Filters(**filters))  # type: ignore[arg-type]
    told = search(ledger, sought, 0, 10, meant)
    return [(h["words"], h["by_words"]) for one in told["items"] for h in one["hits"]]


def test_what_is_alike_in_meaning_is_found(held: Ledger) -> None:
    found = hits(held, "rounds", sort="proposal")
    assert found == [("a joint patrol", False)] * 2
    told = search(held, Sought(words="rounds"), 0, 10, words_alone)
    assert (told["items"], told["by_meaning"]) == ([], False)


def test_what_has_nothing_to_do_with_it_is_not(held: Ledger) -> None:
    assert hits(held, "zebra") == []


def test_quoted_words_must_be_there(held: Ledger) -> None:
    assert hits(held, '"rounds"') == []
    assert {by_words for _, by_words in hits(held, '"patrol"')} == {True}


def test_nothing_is_found_of_nothing(held: Ledger) -> None:
    assert hits(held, "") == hits(held, "-patrol") == hits(held, "?!") == []


def test_a_removed_report_is_gone_at_once(held: Ledger) -> None:
    assert hits(held, "quinquereme")
    held.remove(OTHER.sha256, "asked for")
    assert hits(held, "quinquereme") == []
    assert len(hits(held, "rounds", sort="proposal")) == 1


def test_a_report_read_anew_waits_for_its_meaning_and_is_found_again(
    held: Ledger,
) -> None:
    assert hits(held, "rounds", sort="proposal")
    held.forget(FIRST.sha256)
    held.add(capture(), entries())
    assert len(hits(held, "rounds", sort="proposal")) == 1
    assert embed(held, 5, Few()) == 1
    assert len(hits(held, "rounds", sort="proposal")) == 2


def test_facets_count_the_hits(held: Ledger) -> None:
    told = search(held, Sought(words="patrol"), 0, 10, words_alone)
    counts = {
        name: {one["value"]: one["hits"] for one in counted}
        for name, counted in told["facets"].items()
    }
    assert counts["sort"]["report"] == 2
    assert counts["outlet"].keys() == {"Ferry News", "<i>Harbour</i> Post"}
    assert {"2021", "2022"} <= counts["year"].keys()
    assert sum(counts["sort"].values()) == told["hits"]
    assert told["bounded"] is False


def test_hits_go_by_report_and_page_by_page(held: Ledger) -> None:
    whole = search(held, Sought(words="patrol"), 0, 10, words_alone)
    first = search(held, Sought(words="patrol"), 0, 1, words_alone)
    second = search(held, Sought(words="patrol"), 1, 1, words_alone)
    assert first["items"] + second["items"] == whole["items"]
    assert (first["next"], second["next"], whole["reports"]) == (1, None, 2)
    (one, _) = whole["items"]
    assert len(one["hits"]) == 3
    assert one["more"] > 0
    assert len({hit["words"] for hit in one["hits"]}) == 3


def test_two_rankings_are_added_by_reciprocal_rank() -> None:
    scores = fused({1: 1, 2: 2}, {2: 1, 3: 2})
    assert sorted(scores, key=lambda number: -scores[number]) == [2, 1, 3]


def test_embedding_needs_an_encoder_only_where_there_is_work(held: Ledger) -> None:
    assert embed(held, 5, Few()) == 0
    with held.engine.connect() as db:
        assert unmeant(db, "another", 1)


def test_the_page_says_what_can_be_asked(client: TestClient) -> None:
    said = client.get("/search")
    assert said.status_code == 200
    assert "in this order" in said.text


def test_the_page_tells_what_is_found_and_leads_there(
    held: Ledger, client: TestClient
) -> None:
    said = client.get("/search?q=patrol")
    entry = next(one for one in entries().moves if one.about)
    assert "<mark>patrol</mark>" in said.text
    assert f'href="/reports/{FIRST.sha256}#e-' in said.text
    assert "outlet=Ferry+News" in said.text
    assert entry.id


def test_a_strange_title_is_only_text(held: Ledger, client: TestClient) -> None:
    said = client.get("/search?q=quinquereme")
    assert "<b>" not in said.text
    assert "<script>alert" not in said.text
    assert "&lt;script&gt;alert" in said.text
    assert "<i>Harbour" not in said.text
    told = client.get('/search?q="><script>alert(1)</script>&actor="><script>')
    assert "<script>alert" not in told.text


@pytest.mark.parametrize(
    "address",
    [
        "q=patrol&sort=none",
        "q=patrol&kind=none",
        "q=patrol&from=none&to=2021-99-99",
        "q=patrol&dossier=%00",
        "q=patrol&from=&to=&sort=&kind=",
    ],
)
def test_a_filter_that_cannot_be_counts_as_none(
    held: Ledger, client: TestClient, address: str
) -> None:
    said = client.get(f"/search?{address}")
    assert said.status_code == 200
    assert "<mark>patrol</mark>" in said.text


def test_a_filter_can_be_taken_away(held: Ledger, client: TestClient) -> None:
    said = client.get("/search?q=patrol&sort=move&outlet=Nobody")
    assert "Nothing was found" in said.text
    assert 'href="/search?q=patrol&amp;sort=move"' in said.text
    assert 'href="/search?q=patrol"' in said.text


def test_programs_get_the_same(held: Ledger, client: TestClient) -> None:
    said = client.get("/api/v1/search", params={"q": "patrol", "limit": 1})
    told = said.json()
    assert told["items"][0]["hits"][0]["snippet"]
    assert told["facets"]["sort"]
    rest = client.get(
        "/api/v1/search", params={"q": "patrol", "cursor": told["next"]}
    ).json()
    assert len(rest["items"]) == 1
    assert rest["next"] is None
    assert rest["items"][0]["article"] != told["items"][0]["article"]


def test_a_table_has_a_row_for_each_hit(held: Ledger, client: TestClient) -> None:
    said = client.get("/api/v1/search?q=patrol", headers={"Accept": "text/csv"})
    rows = said.text.splitlines()
    assert rows[0].startswith("article,report,title")
    assert len(rows) == 1 + 6
    lines = client.get(
        "/api/v1/search?q=patrol", headers={"Accept": "application/x-ndjson"}
    )
    assert len(lines.text.splitlines()) == 6


def test_a_program_that_has_it_gets_it_only_once(
    held: Ledger, client: TestClient
) -> None:
    first = client.get("/api/v1/search?q=patrol")
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get("/api/v1/search?q=patrol", headers=tag).status_code == 304
    held.remove(OTHER.sha256, "asked for")
    assert client.get("/api/v1/search?q=patrol", headers=tag).status_code == 200


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({}, 422),
        ({"q": "a", "sort": "none"}, 422),
        ({"q": "a", "from": "yesterday"}, 422),
        ({"q": "a", "limit": "0"}, 422),
        ({"q": "a", "cursor": "nonsense"}, 400),
        ({"q": "a", "cursor": "WyItMSJd"}, 400),
        ({"q": "a", "actor": "\0"}, 422),
    ],
    ids=["no words", "sort", "day", "limit", "cursor", "place", "unseen"],
)
def test_a_question_that_cannot_be_is_refused(
    client: TestClient, params: dict[str, str], status: int
) -> None:
    said = client.get("/api/v1/search", params=params)
    assert said.status_code == status
    if status != 200:
        assert said.headers["Content-Type"] == "application/problem+json"


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_answered(client: TestClient, typed: str) -> None:
    words = typed.encode("utf-8", "ignore").decode()
    assert client.get("/search", params={"q": words}).status_code == 200
    said = client.get("/api/v1/search", params={"q": words})
    assert said.status_code == (422 if "\0" in words or not words else 200)


@pytest.fixture
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A small window, light or dark; it is closed before its desk is."""
    page = browser.new_page(
        viewport={"width": 390, "height": 844},
        color_scheme=getattr(request, "param", None),
    )
    yield page
    page.close()


@pytest.mark.browser
def test_hits_come_while_one_types(held: Ledger, live: str, phone: Page) -> None:
    phone.goto(f"{live}/search")
    phone.locator("h1").click()
    phone.keyboard.press("/")
    expect(phone.locator("#q")).to_be_focused()
    phone.keyboard.type("patrol")
    expect(phone.locator("#found mark").first).to_have_text("patrol")
    expect(phone).to_have_url(f"{live}/search?q=patrol&from=&to=")
    expect(phone.locator("#q")).to_be_focused()
    phone.get_by_role("link", name="Ferry News").click()
    expect(phone.locator("article.card")).to_have_count(1)


@pytest.mark.browser
@pytest.mark.parametrize("phone", ["light", "dark"], indirect=True)
@pytest.mark.parametrize("address", ["/search", "/search?q=patrol", "/search?q=zebra"])
def test_everybody_can_use_the_page(
    held: Ledger, live: str, phone: Page, address: str
) -> None:
    phone.goto(f"{live}{address}")
    assert Axe().run(phone).response["violations"] == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
