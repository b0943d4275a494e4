"""A desk where people sign in, and browsers that fill in its forms."""

import re
from dataclasses import replace
from html import unescape
from typing import Any, Final

from argon2 import PasswordHasher
from httpx2 import Response
from starlette.testclient import TestClient

from headway.desk.app import make_app
from headway.desk.guard.membership import open_account
from headway.desk.guard.passwords import Passwords
from headway.desk.settings import Settings
from headway.ledger.store import Ledger
from headway.model.account import Role

QUICK: Final = Passwords(PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
PASSWORDS: Final = {
    "ann": "river barge lantern",
    "ed": "copper kettle ferry",
    "ada": "harbour fog signal",
}
ROLES: Final = {"ann": Role.READER, "ed": Role.EDITOR, "ada": Role.ADMIN}
FIELD: Final = re.compile(r'name="csrf" (?:value|content)="([^"]*)"')
ROOT: Final = "http://127.0.0.1"


class Browser(TestClient):
    """A browser without script: it sends forms with what the page put into them."""

    def fill(self, page: str, address: str, **fields: str) -> Response:
        """Send a form of the page to an address."""
        found = FIELD.search(self.get(page).text)
        csrf = unescape(found[1]) if found else ""
        made: Response = self.post(
            address, data={"csrf": csrf, **fields}, follow_redirects=False
        )
        return made

    def sign_in(self, name: str, password: str | None = None, **more: str) -> Response:
        """Sign in by the form."""
        given = PASSWORDS[name] if password is None else password
        return self.fill("/sign-in", "/sign-in", name=name, password=given, **more)


def team_of(ledger: Ledger, **more: Any) -> Settings:
    """A desk with accounts for a reader, an editor and an admin."""
    for name, role in ROLES.items():
        open_account(ledger, QUICK, name, role, PASSWORDS[name])
    return replace(Settings(ledger=ledger, accounts=True), **more)


def browser(settings: Settings, root: str = ROOT, *, strict: bool = True) -> Browser:
    """A new browser at the desk; without `strict` it bears a fault of the desk."""
    app = make_app(settings, QUICK)
    return Browser(app, base_url=root, raise_server_exceptions=strict)


def another(one: Browser) -> Browser:
    """One more browser at the same desk."""
    return Browser(one.app, base_url=str(one.base_url))


def signed_in(one: Browser, name: str) -> Browser:
    """One more browser at the desk, of somebody who has signed in."""
    made = another(one)
    assert made.sign_in(name).status_code == 303
    return made
