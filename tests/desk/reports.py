"""A report of our own on a desk, and forms as a browser without script sends them."""

import re
from collections.abc import Mapping
from dataclasses import replace

from starlette.testclient import TestClient
from tests.fakes import article, capture, entries

from headway.ledger.store import Ledger
from headway.model.entry import Entries

__all__ = ["MOVE", "REPORT", "fill", "held", "hostile", "seen", "send"]

FOUND = entries()
REPORT = FOUND.article.sha256
MOVE = FOUND.moves[2].id  # "Borland rejected the patrol"
CSRF = re.compile(r'name="csrf" value="([^"]*)"')
SEEN = '<input type="hidden" name="seen" value="{}">'
BEFORE = 'id="e-{}"'


def held(ledger: Ledger, found: Entries = FOUND) -> Entries:
    """The report, kept in the ledger."""
    ledger.add(capture(), found)
    return found


def hostile(words: str) -> Entries:
    """A report whose title, outlet and address are words of a stranger."""
    found = replace(article(), title=words, outlet=words, url=f"javascript:{words}")
    return replace(entries(), article=found)


def fill(client: TestClient, report: str = REPORT) -> dict[str, str]:
    """What every form of the page bears."""
    token = CSRF.search(client.get(f"/reports/{report}").text)
    return {"csrf": token[1] if token else ""}


def seen(client: TestClient, entry: str, report: str = REPORT) -> str:
    """The number of the latest correction that the page shows of an entry."""
    page = client.get(f"/reports/{report}").text
    _, _, rest = page.partition(BEFORE.format(entry))
    found = re.search(SEEN.format(r"(\d+)"), rest)
    return found[1] if found else ""


def send(
    client: TestClient,
    entry: str,
    verdict: str,
    fields: Mapping[str, str] | None = None,
    **more: str,
) -> tuple[int, str]:
    """Send the form of an entry; the status, and the page that follows."""
    written = {f"field.{name}": words for name, words in (fields or {}).items()}
    sent = fill(client) | {"verdict": verdict, "seen": seen(client, entry)}
    said = client.post(f"/reports/{REPORT}/entries/{entry}", data=sent | written | more)
    return said.status_code, said.text
