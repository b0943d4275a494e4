"""The page of a report."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.desk.reports import MOVE, REPORT, held, hostile
from tests.fakes import TEXT, article, at, capture, entries

from headway.desk.backroom import Backroom
from headway.follow.likeness import signature_of
from headway.ledger.likenesses import keep_likeness, keep_witnesses
from headway.ledger.store import Ledger
from headway.model.actor import Actor, ActorId
from headway.model.correction import entries_in
from headway.model.entry import Entries
from headway.model.kinds import ActorKind

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


def text_of(page: str) -> str:
    """The report's text as the page holds it, without its elements."""
    found = re.search(r'<div class="text"[^>]*>(.*?)</div>', page, re.DOTALL)
    assert found
    return unescape(re.sub(r"<[^>]*>", "", found[1]))


def test_a_report_tells_its_title_outlet_day_outcome_and_reader(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    for told in ("<h1>No patrol", "Ferry News", "2 Mar 2021", "no movement", "rules"):
        assert told in page


def test_the_text_stands_to_the_letter(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    assert text_of(client.get(f"/reports/{REPORT}").text) == TEXT


def test_words_that_cross_keep_the_text_to_the_letter(
    client: TestClient, ledger: Ledger
) -> None:
    found = entries()
    said = replace(
        found.statements[0], content=(at("joint patrol. Borland"), at("envoy said"))
    )
    held(ledger, replace(found, statements=(said,)))
    page = client.get(f"/reports/{REPORT}").text
    assert text_of(page) == TEXT
    assert 'class="gap"' in page


def test_every_entry_leads_to_its_words_and_they_lead_back(
    client: TestClient, ledger: Ledger
) -> None:
    found = held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    for entry in entries_in(found):
        assert page.count(f'id="w-{entry.id}"') == 1
        assert page.count(f'id="e-{entry.id}"') == 1
        assert f'href="#w-{entry.id}"' in page
        assert f'href="#e-{entry.id}"' in page


def test_a_proposal_is_marked_where_it_is_tabled(
    client: TestClient, ledger: Ledger
) -> None:
    found = held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    assert f'<span class="m m-proposal" id="w-{found.proposals[0].id}"' in page


def test_source_cue_actors_dates_and_doubts_are_marked(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    for look in ("source", "cue", "actor", "date", "doubt"):
        assert f'class="m m-{look}"' in page


def test_boilerplate_is_set_apart(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    assert "<s>The talks</s>" in client.get(f"/reports/{REPORT}").text


def test_doubts_have_their_reason_and_lead_to_their_place(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    assert "no day" in page
    assert 'href="#d-1"' in page
    assert 'id="d-1"' in page
    assert "as a whole" in page


def test_an_entry_tells_who_words_day_and_how_sure(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    _, _, panel = page.partition(f'id="e-{MOVE}"')
    panel, _, _ = panel.partition("</article>")
    for told in (
        "reject",
        "Borland",
        "→",
        "Arland",
        "rejected the patrol",
        "75 % sure",
    ):
        assert told in panel


def test_the_copies_are_told_with_origin_type_and_hash(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    page = client.get(f"/reports/{REPORT}").text
    for told in ("cresk.txt", "text/plain", capture().sha256, "2021-03-02 08:30"):
        assert told in page


def two(ledger: Ledger) -> Entries:
    """Two versions of a report, of which the later one is held."""
    held(ledger)
    later = article(TEXT + " Corrected: the envoy spoke.", None)
    other = entries(replace(later, id="later", title="No patrol (corrected)"))
    ledger.add(replace(capture(), content=other.article.text.encode()), other)
    for one in (article(), other.article):
        keep_likeness(ledger, one.sha256, signature_of(one))
    keep_witnesses(
        ledger, {REPORT: (REPORT, True), other.article.sha256: (REPORT, False)}
    )
    return other


def test_who_else_prints_the_text_is_told_from_both_sides(
    client: TestClient, ledger: Ledger
) -> None:
    other = two(ledger).article.sha256
    assert f'href="/reports/{other}"' in client.get(f"/reports/{REPORT}").text
    page = client.get(f"/reports/{other}").text
    assert f'href="/reports/{REPORT}"' in page
    assert "the first that printed it" in page


def test_a_report_that_nobody_else_prints_says_so(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    assert "No other report" in client.get(f"/reports/{REPORT}").text


@pytest.mark.parametrize("name", ["cresk", REPORT[:8], REPORT[:20]])
def test_a_report_is_found_by_its_id_and_the_beginning_of_its_hash(
    client: TestClient, ledger: Ledger, name: str
) -> None:
    held(ledger)
    said = client.get(f"/reports/{name}?edit=1", follow_redirects=False)
    assert said.status_code == 303
    assert said.headers["location"] == f"/reports/{REPORT}?edit=1"


def test_an_id_of_several_reports_lists_them(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    other = entries(article(TEXT + " Later."))
    ledger.add(replace(capture(), content=b"x"), other)
    said = client.get("/reports/cresk", follow_redirects=False)
    assert said.status_code == 300
    assert f"/reports/{other.article.sha256}" in said.text
    assert f"/reports/{REPORT}" in said.text


@pytest.mark.parametrize("name", ["none", "0" * 64, "%00", "<b>", "a%0d%0ab"])
def test_a_report_that_is_not_held_is_a_404_that_says_what_to_do(
    client: TestClient, ledger: Ledger, name: str
) -> None:
    held(ledger)
    said = client.get(f"/reports/{name}")
    assert said.status_code == 404
    assert "<b>" not in said.text.partition("<main")[2].replace("<b></b>", "")


def test_a_report_that_was_taken_out_says_when(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    ledger.remove(REPORT, "its publisher asked")
    said = client.get(f"/reports/{REPORT}")
    assert said.status_code == 410
    assert "was taken out" in said.text
    assert datetime.now(UTC).strftime("%Y") in said.text


def test_an_entry_leads_to_its_place_in_the_report(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    said = client.get(f"/entries/{MOVE}", follow_redirects=False)
    assert said.status_code == 303
    assert said.headers["location"] == f"/reports/{REPORT}#e-{MOVE}"


@pytest.mark.parametrize("entry", ["0" * 16, "zz", "%25", "a" * 40])
def test_an_entry_that_is_nowhere_is_a_404(
    client: TestClient, ledger: Ledger, entry: str
) -> None:
    held(ledger)
    assert client.get(f"/entries/{entry}").status_code == 404


def test_what_strangers_write_is_shown_and_does_nothing(
    client: TestClient, ledger: Ledger
) -> None:
    found = hostile(HOSTILE)
    bad = Actor(id=ActorId("bad"), name=HOSTILE, kind=ActorKind.GROUP)
    bad = replace(bad, mentions=(at("Cresk"),))
    move = replace(found.moves[1], about=HOSTILE, place=HOSTILE)
    moves = (found.moves[0], move, *found.moves[2:])
    ledger.add(
        replace(capture(), origin=HOSTILE),
        replace(found, actors=(*found.actors, bad), moves=moves),
    )
    page = client.get(f"/reports/{REPORT}?edit={move.id}").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page
    assert "&lt;script&gt;alert(1)" in page


def test_words_that_turn_the_line_round_are_shown_as_what_they_are(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger, hostile("No \u202epatrol\u0007"))
    page = client.get(f"/reports/{REPORT}").text
    assert "\u202e" not in page
    assert "No \ufffdpatrol\ufffd" in page


def test_a_report_in_which_nothing_was_read_says_so(
    client: TestClient, ledger: Ledger
) -> None:
    empty = Entries(article=article(), reader=entries().reader)
    held(ledger, empty)
    assert "Nothing was read in this report" in client.get(f"/reports/{REPORT}").text


def test_actors_lead_to_their_pages(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    Backroom(ledger).round()
    page = client.get(f"/reports/{REPORT}").text
    way = re.search(r'href="(/actors/[^"]+)"><bdi>Borland', page)
    assert way
    assert "Borland" in client.get(way[1]).text
