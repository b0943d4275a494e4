"""The desk's cookies, as browsers and others send them."""

import time

import pytest
from tests.desk.team import browser

from headway.desk.guard.cookies import own_cookies
from headway.desk.settings import Settings
from headway.ledger.store import Ledger

OURS = b"headway-session=a-b_c"


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        (OURS, OURS),
        (b"a=b; " + OURS + b";c; d=e", OURS),
        (
            b"__Host-" + OURS + b"; headway-forms=x",
            b"__Host-" + OURS + b"; headway-forms=x",
        ),
        (b"x" + OURS, b""),
        (b'headway-session="a\\073"', b""),
        (b"", b""),
    ],
)
def test_the_desk_takes_its_own_alone(sent: bytes, taken: bytes) -> None:
    assert own_cookies(sent) == taken


@pytest.mark.parametrize("name", ["a", "headway-session"])
def test_a_quoted_cookie_costs_nothing(ledger: Ledger, name: str) -> None:
    one = browser(Settings(ledger=ledger))
    begun = time.process_time()
    sent = {"Cookie": f'{name}="' + "\\" * 30_000 + '"'}
    assert one.get("/api/v1/entries", headers=sent).status_code == 200
    assert time.process_time() - begun < 1
