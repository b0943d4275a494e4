"""What open pages hear of the back room."""

import asyncio
from typing import cast

from fastapi import Request
from starlette.testclient import TestClient
from tests.desk.material import RIVER, river, told

from headway.desk.pages.events import PAUSE, heard, looks_at
from headway.ledger.store import Ledger
from headway.ledger.works import done, keep_work


class Browser:
    """A browser that leaves after some looks."""

    def __init__(self, patience: int) -> None:
        self.patience = patience

    async def is_disconnected(self) -> bool:
        self.patience -= 1
        return self.patience < 0


def listened(ledger: Ledger, patience: int, looks: int) -> list[str]:
    browser = cast(Request, Browser(patience))

    async def all_of() -> list[str]:
        told = heard(browser, ledger, looks=looks, pause=0)
        return [event async for event in told]

    return asyncio.run(all_of())


def test_work_under_way_is_told_in_words(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river())
    keep_work(ledger, f"file {RIVER.id}", 3, 9)
    said = client.get("/events?once=true")
    assert said.headers["content-type"].startswith("text/event-stream")
    assert "event: work\n" in said.text
    assert '"done": 3, "total": 9' in said.text
    assert "filing the reports of \\u201cRiver talks\\u201d" in said.text


def test_what_stops_the_work_is_told(ledger: Ledger, client: TestClient) -> None:
    keep_work(ledger, "trouble find river", 0, 0, "River talks: it is dry")
    assert (
        '"troubles": ["River talks: it is dry"]' in client.get("/events?once=true").text
    )


def test_the_mark_of_findings_is_told(ledger: Ledger, client: TestClient) -> None:
    told(ledger, *river(), mark="made 7")
    assert '{"river": "made 7"}' in client.get("/events?once=true").text


def test_only_what_is_new_is_told_again(ledger: Ledger) -> None:
    keep_work(ledger, "show", 1, 2)
    said = listened(ledger, 9, 3)
    assert [one.split("\n")[0] for one in said] == [
        "retry: 2000",
        "event: work",
        "event: found",
    ]
    done(ledger, "show")


def test_after_a_long_silence_there_is_a_sign_of_life(ledger: Ledger) -> None:
    assert ": here\n\n" in listened(ledger, 99, 17)
    assert ": here\n\n" not in listened(ledger, 99, 15)


def test_it_ends_when_the_browser_leaves(ledger: Ledger) -> None:
    assert len(listened(ledger, 0, 99)) == 1


def test_who_signs_out_hears_no_more_after_a_minute() -> None:
    assert looks_at(accounts=True) * PAUSE <= 60 < looks_at(accounts=False) * PAUSE
