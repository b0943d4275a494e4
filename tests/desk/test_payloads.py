"""Sixty payloads do nothing: in titles, quotes, outlets, names, questions and heads."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import product
from typing import Final
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient
from tests.desk.payloads import FORGERIES, HEADS, PATHS, QUERIES, SCRIPTS
from tests.desk.reports import MOVE, REPORT, held
from tests.fakes import ARLAND, BORLAND, TEXT, article, capture, entries

from headway.coding import basis_of
from headway.desk.backroom import Backroom
from headway.desk.guard.csrf import HEADER
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.dossiers import claim
from headway.ledger.filings import keep_filings
from headway.ledger.opening import open_ledger
from headway.ledger.requests import keep_request
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.entry import Entries
from headway.model.request import Request, Wish

BARE: Final = "\x00"  # what no database keeps in a text
ASKED: Final = ("q", "actor", "party", "issue", "outlet", "kind", "cursor", "after")
VIEWS: Final = (
    *("", "/timeline", "/positions", "/proposals", "/meetings", "/channels"),
    *("/statements", "/changes", "/conflicts", "/doubts"),
)
QUESTIONS: Final = (
    *("/search", "/actors", "/queue", "/corrections", "/requests"),
    *("/api/v1/search", "/api/v1/actors", "/api/v1/entries", "/api/v1/reports"),
    *("/api/v1/corrections", "/api/v1/dossiers/evil/positions"),
    *("/dossiers/evil/statements", "/dossiers/evil/timeline"),
)
ROOTS: Final = (
    *("/static", "/reports", "/dossiers", "/actors", "/entries"),
    *("/api/v1/reports", "/api/v1/dossiers"),
)
SECRETS: Final = ("root:", "argon2", "Traceback", "sqlalchemy", "SELECT ", "import ")


def evil(number: int, words: str) -> Entries:
    """A report in which a stranger has put the words wherever words can stand."""
    words = words.replace(BARE, "")
    text = f"{TEXT} {words} So it was on day {number}."
    report = replace(
        article(text), id=f"evil-{number}", title=words, outlet=words, url=words
    )
    read = entries(report)
    named = (replace(ARLAND, name=words), replace(BORLAND, aliases=(words,)))
    moves = tuple(replace(move, about=words) for move in read.moves)
    offers = tuple(replace(offer, about=words) for offer in read.proposals)
    return replace(read, actors=named, moves=moves, proposals=offers)


def dossier(words: str) -> Dossier:
    """A dossier that bears the words in all its names."""
    return Dossier(
        id=DossierId("evil"),
        title=f"Evil {words}",
        question=words,
        parties=(Party(name="Borland"), Party(name=words)),
        issues=(Issue(name=words, phrases=("patrol",)),),
    )


def wish(one: Entries) -> Request:
    """That a report be corrected, in the words that are in it."""
    words = one.article.title or ""
    return Request(
        article=one.article.sha256,
        wish=Wish.CORRECTION,
        words=words,
        contact=words,
        made=datetime(2021, 3, 3, tzinfo=UTC),
    )


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger for all of these tests: they change nothing in it."""
    made = open_ledger(str(tmp_path_factory.mktemp("evil") / "evil.db"), create=True)
    yield made
    made.close()


@pytest.fixture(scope="module")
def evils(ledger: Ledger) -> list[Entries]:
    """A ledger full of hostile reports, and a dossier that files them."""
    made = [evil(number, words) for number, words in enumerate(SCRIPTS)]
    talks = dossier(SCRIPTS[1])
    for one in made:
        ledger.add(capture(one.article.text.encode(), f"{one.article.id}.txt"), one)
        keep_request(ledger, wish(one))
    claim(ledger, talks, "evil.toml")
    sides = Sides.of(talks)
    issue = (talks.issues[0].name,)
    filings = [filed(one, sides, lambda _: issue) for one in made]
    keep_filings(ledger, talks.id, filings, basis_of(talks.mark))
    Backroom(ledger).round()
    return made


def addresses(found: list[Entries]) -> Iterator[str]:
    """Every page that shows words of strangers."""
    yield from ("/", "/actors", "/queue", "/corrections", "/requests", "/search")
    yield from (f"/dossiers/evil{view}" for view in VIEWS)
    yield from (f"/reports/{one.article.sha256}" for one in found)
    yield from (f"/search?q={quote(words)}" for words in SCRIPTS)
    yield f"/requests/new?article={found[0].article.sha256}"


@pytest.mark.browser
def test_no_script_runs_and_nothing_leaves_the_machine(
    browser: Browser, live: str, evils: list[Entries]
) -> None:
    shown, told = browser.new_page(), list[str]()
    shown.on("dialog", lambda said: told.append(f"dialog {said.message}"))
    shown.on("console", lambda said: told.append(f"console {said.text}"))
    shown.on("request", lambda asked: told.append(abroad(asked.url, live)))
    for address in addresses(evils):
        shown.goto(live + address)
        told.append(hit(shown, address))
    shown.close()
    assert list(filter(None, told)) == []


def abroad(address: str, live: str) -> str:
    """The address, where it is none of the desk's."""
    at_home = address.startswith((live, "data:,"))
    return "" if at_home else f"request {address}"


def hit(shown: Page, address: str) -> str:
    """Where a script of a stranger has run, or a link would run one."""
    ran = shown.evaluate("document.documentElement.dataset.hit || ''")
    links = shown.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
    wild = {urlsplit(link).scheme for link in links} - {"http", "https", ""}
    return f"{address}: {ran} {sorted(wild)}" if ran or wild else ""


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_never_read_as_a_command(
    evils: list[Entries], ledger: Ledger, client: TestClient, question: str
) -> None:
    before = ledger.counts()
    for words, name in product(QUERIES, ASKED):
        said = client.get(f"{question}?{name}={quote(words)}")
        assert said.status_code in {200, 400, 404, 422}, (name, said.text)
        assert told_in(said.text, words) == []
    assert ledger.counts() == before


def told_in(said: str, words: str) -> list[str]:
    """The secrets that an answer tells and the question did not hold."""
    return [secret for secret in SECRETS if secret in said and secret not in words]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "root",
    ["/static", "/reports", "/dossiers", "/actors", "/entries", "/api/v1/reports"],
)
def test_no_path_leads_to_a_file(client: TestClient, root: str, path: str) -> None:
    said = client.get(f"{root}/{path}")
    assert said.status_code in {400, 404, 422}
    assert told_in(said.text, path) == []


@pytest.mark.parametrize("words", HEADS)
def test_no_head_is_written_by_a_question(client: TestClient, words: str) -> None:
    for address in ("/sign-in", "/search", "/reports/", "/entries/", "/actors/"):
        joined = f"?next={quote(words)}&q={quote(words)}" if address[-1] != "/" else ""
        tail = quote(words, safe="%") if address[-1] == "/" else ""
        said = client.get(f"{address}{tail}{joined}", follow_redirects=False)
        assert "evil=1" not in str(said.headers.get("set-cookie", ""))
        assert "evil.example" not in str(said.headers.get("location", ""))


@pytest.mark.parametrize("heads", FORGERIES, ids=str)
@pytest.mark.parametrize("body", ["form", "json", "plain"])
def test_no_other_site_can_write(
    ledger: Ledger, client: TestClient, heads: dict[str, str], body: str
) -> None:
    held(ledger)
    said = {"verdict": "reject", "entry": MOVE, "article": REPORT, "why": "forged"}
    del client.headers[HEADER]  # what pages of this desk send, and no others know
    before = ledger.corrections()
    if body == "form":
        there = f"/reports/{REPORT}/entries/{MOVE}"
        answers = [client.post(there, data=said, headers=heads)]
    elif body == "json":
        answers = [client.post("/api/v1/corrections", json=said, headers=heads)]
    else:
        plain = {"content-type": "text/plain"} | heads
        answers = [
            client.post("/api/v1/corrections", content=str(said), headers=plain),
            client.get(f"/api/v1/corrections?{said}", headers=heads),
        ]
    assert ledger.corrections() == before, [one.text for one in answers]


def test_the_payloads_are_sixty() -> None:
    assert sum(map(len, (SCRIPTS, QUERIES, PATHS, HEADS, FORGERIES))) == 60
