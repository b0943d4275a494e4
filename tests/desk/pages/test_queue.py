"""The queue without script: forms and redirects."""

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.desk.unsure import fill, unsure
from tests.fakes import SIGNED, editor

from headway.ledger.audits import audits
from headway.ledger.store import Ledger
from headway.model.entry import Move
from headway.model.kinds import MoveKind, MoveStatus, Verdict

FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
MEET, OFFER, NO, JUDGED = unsure(0).moves
SAID = unsure(0).statements[0]
SHA = unsure(0).article.sha256


@pytest.fixture(autouse=True)
def _filled(ledger: Ledger) -> None:
    fill(ledger, 2)


def card(page: str) -> tuple[str, dict[str, str]]:
    """Where the first card's form leads, and what it sends."""
    shown = page.split('<article class="card"')[1]
    action = unescape(re.findall(r'action="([^"]+)"', shown)[0])
    return action, dict(FIELD.findall(shown.split("</form>")[0]))


def judge(client: TestClient, page: str, verdict: str, **fields: str) -> str:
    """Send the first card's form; the page that follows."""
    action, sent = card(page)
    return client.post(action, data={**sent, "verdict": verdict, **fields}).text


def entry_of(page: str) -> str:
    return card(page)[1]["entry"]


def start(client: TestClient, query: str = "") -> str:
    said = client.get(f"/queue{query}")
    assert said.status_code == 200
    return said.text


def test_a_card_shows_the_words_in_their_sentence_and_what_was_read(
    client: TestClient,
) -> None:
    page = start(client)
    assert entry_of(page) == MEET.id
    shown = " ".join(page.split('<article class="card"')[1].split())
    assert "<mark>Arland and Borland met</mark> in Cresk on Monday." in shown
    assert '<span class="lead">Day 0.</span>' in shown
    assert "<bdi>Arland and Borland</bdi>" in shown
    assert "10 %" in shown
    assert f"/reports/{SHA}#e-{MEET.id}" in shown


@pytest.mark.parametrize("verdict", [Verdict.CONFIRM, Verdict.REJECT])
def test_a_verdict_is_kept_and_the_next_card_shown(
    client: TestClient, ledger: Ledger, verdict: Verdict
) -> None:
    page = judge(client, start(client), verdict.value)
    (said,) = ledger.corrections()
    assert (said.entry, said.verdict, said.by) == (MEET.id, verdict, "jane")
    assert entry_of(page) == OFFER.id
    (act,) = audits(ledger, 9, None)
    assert (act["act"], act["upon"]) == (f"entry {verdict}", MEET.id)
    assert '<b class="checked">1</b> checked' in page


def test_a_skipped_card_is_left_for_another_sitting(
    client: TestClient, ledger: Ledger
) -> None:
    page = judge(client, judge(client, start(client), "skip"), "confirm")
    assert [said.entry for said in ledger.corrections()] == [OFFER.id]
    assert entry_of(page) == NO.id
    assert entry_of(start(client)) == MEET.id


def test_the_last_verdict_is_undone_and_its_card_is_back(
    client: TestClient, ledger: Ledger
) -> None:
    page = judge(client, start(client), "reject")
    form = page.split('class="undo"')[1].split("</form>")[0]
    action = unescape(re.findall(r'action="([^"]+)"', form)[0])
    back = client.post(action, data=dict(FIELD.findall(form))).text
    assert entry_of(back) == MEET.id
    assert ledger.corrections()[-1].verdict is Verdict.WITHDRAW
    assert '<b class="checked">0</b> checked' in back
    assert entry_of(judge(client, back, "confirm")) == OFFER.id


def test_another_persons_word_is_not_undone(client: TestClient, ledger: Ledger) -> None:
    ann = editor(unsure(0)).confirm(
        MEET.id, SIGNED.__class__(by="ann", made=SIGNED.made)
    )
    ledger.correct(ann)
    sent = {"csrf": "open", "entry": MEET.id, "article": SHA}
    said = client.post("/queue/undo", data=sent, headers={"accept": "application/json"})
    assert said.json()["words"] == "not undone: confirmed by ann meanwhile"
    assert len(ledger.corrections()) == 1


def test_what_another_has_judged_is_passed_over_with_a_word(
    client: TestClient, ledger: Ledger
) -> None:
    page = start(client)
    ledger.correct(editor(unsure(0)).reject(MEET.id, SIGNED))
    after = judge(client, page, "confirm")
    assert "passed over: rejected by jane meanwhile" in after
    assert len(ledger.corrections()) == 1
    assert entry_of(after) == OFFER.id


def test_a_card_whose_report_was_removed_is_passed_over(
    client: TestClient, ledger: Ledger
) -> None:
    page = start(client)
    ledger.remove(SHA, "asked")
    after = judge(client, page, "confirm")
    assert "the report was taken out meanwhile" in after
    assert ledger.corrections() == []


def changed(ledger: Ledger) -> Move:
    (said,) = ledger.corrections()
    assert said.verdict is Verdict.CHANGE
    assert isinstance(said.now, Move)
    return said.now


AS_IT_IS = {"kind": "propose", "status": "actual", "who": "Arland", "towards": ""}


@pytest.fixture
def offer(client: TestClient) -> str:
    """The card of Arland's offer."""
    page = start(client, "?kind=propose")
    assert entry_of(page) == OFFER.id
    return page


def test_only_what_is_changed_is_corrected(
    client: TestClient, ledger: Ledger, offer: str
) -> None:
    sent = AS_IT_IS | {"status": "planned"}
    judge(client, offer, "change", **sent)
    assert changed(ledger).status is MoveStatus.PLANNED
    assert ledger.corrections()[0].fields == ("status",)


def test_actors_are_changed_by_name(
    client: TestClient, ledger: Ledger, offer: str
) -> None:
    sent = AS_IT_IS | {"who": "Borland", "towards": "Arland"}
    judge(client, offer, "change", **sent)
    made = changed(ledger)
    assert (made.actor and made.actor.actor) == "borland"
    assert (made.recipient and made.recipient.actor) == "arland"


def test_several_names_are_participants(
    client: TestClient, ledger: Ledger, offer: str
) -> None:
    judge(client, offer, "change", **AS_IT_IS | {"who": "Arland, Borland"})
    made = changed(ledger)
    assert made.actor is None
    assert [one.actor for one in made.participants] == ["arland", "borland"]


def test_a_judgement_of_the_talks_needs_a_valence(
    client: TestClient, ledger: Ledger, offer: str
) -> None:
    page = judge(client, offer, "change", **AS_IT_IS | {"kind": "assess"})
    assert "has a valence" in page
    assert entry_of(page) == OFFER.id
    judge(client, page, "change", **AS_IT_IS | {"kind": "assess", "valence": "+"})
    assert changed(ledger).kind is MoveKind.ASSESS


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        (AS_IT_IS, "nothing is changed"),
        (AS_IT_IS | {"who": "Cynn"}, "no actor &#39;Cynn&#39;"),
        (AS_IT_IS | {"kind": "threaten"}, "write one of"),
    ],
    ids=["nothing", "nobody known", "no kind"],
)
def test_what_does_not_fit_is_said_beside_the_card(
    client: TestClient, ledger: Ledger, offer: str, fields: dict[str, str], why: str
) -> None:
    action, sent = card(offer)
    said = client.post(action, data={**sent, "verdict": "change", **fields})
    assert said.status_code == 422
    assert why in said.text
    assert entry_of(said.text) == OFFER.id
    assert ledger.corrections() == []


@pytest.mark.parametrize("verdict", ["add", "withdraw", "maybe"])
def test_no_other_verdict_is_taken(
    client: TestClient, ledger: Ledger, verdict: str
) -> None:
    action, sent = card(start(client))
    said = client.post(action, data={**sent, "verdict": verdict})
    assert said.status_code == 422
    assert ledger.corrections() == []


def test_a_statement_has_a_speaker_to_be_put_right(
    client: TestClient, ledger: Ledger
) -> None:
    page = start(client, "?sort=statement")
    assert entry_of(page) == SAID.id
    assert 'name="kind" value="demand"' not in page
    judge(client, page, "change", who="Arland", towards="")
    (said,) = ledger.corrections()
    assert said.fields == ("speaker",)


@pytest.mark.parametrize("after", ["", "x", "0.1", "nan,", "0.1,", "',"])
def test_an_odd_place_does_no_harm(client: TestClient, after: str) -> None:
    assert client.get("/queue", params={"after": after}).status_code == 200
    assert client.get("/queue", params={"since": after}).status_code == 200


def test_the_next_cards_come_as_parts_of_a_page(client: TestClient) -> None:
    said = client.get("/queue/cards", params={"after": f"0.1,{MEET.id}"}).text
    assert said.count('<article class="card"') == 7
    assert "<html" not in said


def test_an_empty_queue_says_what_to_do_next(client: TestClient) -> None:
    page = start(client, "?outlet=Cresk+Post")
    assert "Nothing is left to be checked here" in page
    assert 'id="empty"' in page
    assert 'id="empty" hidden' in start(client)
