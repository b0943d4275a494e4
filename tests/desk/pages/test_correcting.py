"""Corrections on the page of a report."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from tests.desk.reports import MOVE, REPORT, fill, held, seen, send
from tests.desk.team import browser, signed_in, team_of
from tests.fakes import TEXT, capture, entries

from headway.ledger.audits import audits
from headway.ledger.store import Added, Ledger
from headway.model.entry import Move, Reader
from headway.model.kinds import MoveKind


def panel(client: TestClient, entry: str = MOVE) -> str:
    """The entry's panel on the page."""
    page = client.get(f"/reports/{REPORT}").text
    _, _, rest = page.partition(f'id="e-{entry}"')
    return rest.partition("</article>")[0]


def shown(ledger: Ledger, entry: str = MOVE) -> Move:
    """The move as the ledger shows it."""
    return next(one for one in ledger.report(REPORT).moves if one.id == entry)


def test_a_change_is_shown_at_once_with_what_the_reader_had(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    code, page = send(client, MOVE, "change", {"kind": "defer"}, why="it only waits")
    assert code == 200
    assert "the reader had: reject" in page
    assert "changed by a person" in page
    assert "kind reject → defer" in page
    assert "it only waits" in page
    assert shown(ledger).kind is MoveKind.DEFER


def test_only_what_differs_is_said(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    same = {"kind": "reject", "status": "actual", "actor": "Borland", "place": ""}
    send(client, MOVE, "change", same | {"place": "Cresk"})
    assert ledger.corrections(REPORT)[0].fields == ("place",)


def test_every_field_may_be_changed_at_once(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    written = {
        "kind": "assess",
        "status": "planned",
        "valence": "-",
        "participants": "Arland, Borland",
        "recipient": "person:Jane Doe",
        "about": "the  ferry",
        "date": "2021-03-01",
        "place": "Cresk",
    }
    send(client, MOVE, "change", written | {"actor": ""})
    now = shown(ledger)
    assert (now.kind, now.about, str(now.date)) == ("assess", "the ferry", "2021-03-01")
    assert [one.actor for one in now.participants] == ["arland", "borland"]
    assert now.recipient is not None
    assert now.recipient.actor == "jane-doe"


@pytest.mark.parametrize("sort", ["statements", "meetings", "proposals", "channels"])
def test_the_form_of_every_sort_opens_with_what_stands_there(
    client: TestClient, ledger: Ledger, sort: str
) -> None:
    held(ledger)
    entry = getattr(entries(), sort)[0].id
    page = client.get(f"/reports/{REPORT}?edit={entry}").text
    assert f'id="f-{entry}-why"' in page
    code, _ = send(client, entry, "confirm")
    assert code == 200


def test_a_confirmed_entry_bears_the_persons_word(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    send(client, MOVE, "confirm")
    assert "confirmed by a person" in panel(client)
    assert "confirmed by jane" in panel(client)


def test_a_rejected_entry_stays_beside_the_text_and_leaves_it(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    _, page = send(client, MOVE, "reject", why="<i>nobody</i> rejects")
    assert f'id="w-{MOVE}"' not in page
    assert "rejected by a person" in panel(client)
    assert "&lt;i&gt;nobody&lt;/i&gt;" in panel(client)


def test_undo_brings_back_what_stood_there(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    send(client, MOVE, "reject")
    send(client, MOVE, "withdraw")
    assert shown(ledger).kind is MoveKind.REJECT
    assert "by a person" not in panel(client)
    assert "correction 1 withdrawn by jane" in panel(client)


def test_an_entry_is_added_by_its_words(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    words = "its envoy said"
    sent = fill(client) | {"sort": "move", "words": words, "why": "it was missed"}
    sent |= {"field.kind": "deny", "field.actor": "Borland", "field.about": ""}
    said = client.post(f"/reports/{REPORT}/add", data=sent)
    assert said.status_code == 200
    made = ledger.corrections(REPORT)[0]
    assert made.then.id in said.text
    assert "added by a person" in panel(client, made.entry)


def test_of_words_that_stand_twice_the_nearest_is_meant(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    last = TEXT.rindex("patrol")
    sent = fill(client) | {"sort": "statement", "words": "patrol", "near": str(last)}
    client.post(f"/reports/{REPORT}/add", data=sent | {"field.speaker": "Arland"})
    added = ledger.report(REPORT).statements
    assert last in [one.content[0].start for one in added]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"sort": "move", "words": "no such words"}, "nowhere"),
        ({"sort": "move", "words": "patrol"}, "2 times"),
        ({"sort": "move", "words": "its envoy said"}, "a value for kind"),
        ({"sort": "", "words": "its envoy said"}, "say what to add"),
        ({"sort": "meeting", "words": "x" * 3000}, "2000 characters"),
    ],
    ids=["unheard words", "words in two places", "no kind", "no sort", "a whole page"],
)
def test_what_cannot_be_added_is_told_and_what_was_typed_is_kept(
    client: TestClient, ledger: Ledger, sent: dict[str, str], told: str
) -> None:
    held(ledger)
    typed = {"field.about": "the <b>ferry</b>", "why": "so & so"}
    said = client.post(f"/reports/{REPORT}/add", data=fill(client) | sent | typed)
    assert said.status_code == 422
    assert told in said.text
    assert "so &amp; so" in said.text
    assert ledger.corrections() == []


@pytest.mark.parametrize(
    ("verdict", "fields", "told"),
    [
        ("change", {"date": "last week"}, "write a date as"),
        ("change", {"actor": "Nobody Known"}, "write its kind before it"),
        ("change", {"kind": "assess"}, "has a valence"),
        ("change", {"kind": "reject"}, "nothing is changed"),
        ("change", {"sort": "x"}, "has no"),
        ("withdraw", {}, "no correction stands"),
        ("add", {}, "say whether"),
        ("", {}, "say whether"),
    ],
)
def test_a_refusal_stands_beside_the_form_and_what_was_typed_is_kept(
    client: TestClient,
    ledger: Ledger,
    verdict: str,
    fields: dict[str, str],
    told: str,
) -> None:
    held(ledger)
    typed = {"about": "the ferry"} if "kind" not in fields else {}
    code, page = send(client, MOVE, verdict, fields | typed, why="as I <b>see</b> it")
    assert code == 422
    assert told in page
    assert "as I &lt;b&gt;see&lt;/b&gt; it" in page
    assert ledger.corrections() == []


def test_an_entry_that_the_report_does_not_hold_is_refused(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    code, page = send(client, "0" * 16, "confirm")
    assert code == 422
    assert "holds no entry" in page


def test_the_form_of_a_report_that_is_not_held_leads_to_a_404(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    other = "0" * 64
    for place in (f"entries/{MOVE}", "add"):
        sent = fill(client) | {"verdict": "confirm", "sort": "move"}
        said = client.post(f"/reports/{other}/{place}", data=sent)
        assert said.status_code == 404


def test_who_comes_late_sees_both_and_overwrites_nothing(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    before = seen(client, MOVE)
    send(client, MOVE, "change", {"kind": "defer"})
    code, page = send(
        client, MOVE, "change", {"kind": "deny"}, seen=before, why="he denies it"
    )
    assert code == 409
    assert "somebody has corrected this entry" in page
    assert '<option value="deny" selected>' in page
    assert "stands now as: <b>defer</b>" in page
    assert "he denies it" in page
    assert shown(ledger).kind is MoveKind.DEFER


def test_who_has_seen_both_may_decide(client: TestClient, ledger: Ledger) -> None:
    held(ledger)
    send(client, MOVE, "change", {"kind": "defer"})
    code, _ = send(client, MOVE, "change", {"kind": "deny"})
    assert code == 200
    assert shown(ledger).kind is MoveKind.DENY


def test_every_correction_is_noted_in_the_audit_log(
    client: TestClient, ledger: Ledger
) -> None:
    held(ledger)
    send(client, MOVE, "confirm")
    noted = audits(ledger, 10, None)[0]
    assert (noted["act"], noted["upon"], noted["account"]) == ("correct", MOVE, "jane")


def test_another_reading_does_not_undo_a_correction(
    client_on_both: TestClient, both: Ledger
) -> None:
    found = held(both)
    send(client_on_both, MOVE, "change", {"kind": "defer"}, why="it only waits")
    again = replace(found, reader=Reader(name="rules", version="next"))
    assert both.add(capture(), again) is Added.REPLACED
    assert "the reader had: reject" in panel(client_on_both)
    row = client_on_both.get(f"/api/v1/corrections?entry={MOVE}").json()["items"][0]
    assert row["change"]["kind"] == "defer"
    assert shown(both).kind is MoveKind.DEFER


def test_a_stale_form_is_refused_on_both_databases(
    client_on_both: TestClient, both: Ledger
) -> None:
    held(both)
    send(client_on_both, MOVE, "confirm")
    code, _ = send(client_on_both, MOVE, "reject", seen="0")
    assert code == 409
    assert len(both.corrections()) == 1


def test_a_reader_reads_and_corrects_nothing(ledger: Ledger) -> None:
    held(ledger)
    ann = signed_in(browser(team_of(ledger)), "ann")
    page = ann.get(f"/reports/{REPORT}?edit={MOVE}").text
    assert "<select" not in page
    assert 'value="reject"' not in page
    way = f"/reports/{REPORT}/entries/{MOVE}"
    assert ann.fill("/account", way, verdict="reject").status_code == 403
    way = f"/reports/{REPORT}/add"
    assert ann.fill("/account", way, sort="move", words="patrol").status_code == 403
    assert ledger.corrections() == []


def test_an_editor_corrects_in_the_own_name(ledger: Ledger) -> None:
    held(ledger)
    ed = signed_in(browser(team_of(ledger)), "ed")
    way = f"/reports/{REPORT}/entries/{MOVE}"
    said = ed.fill(f"/reports/{REPORT}", way, verdict="reject", seen="0")
    assert said.status_code == 303
    assert [one.by for one in ledger.corrections()] == ["ed"]


def test_who_has_not_signed_in_corrects_nothing(ledger: Ledger) -> None:
    held(ledger)
    nobody = browser(team_of(ledger))
    way = f"/reports/{REPORT}/entries/{MOVE}"
    said = nobody.fill("/sign-in", way, verdict="reject", seen="0")
    assert said.status_code == 303
    assert said.headers["location"].startswith("/sign-in")
    assert ledger.corrections() == []
