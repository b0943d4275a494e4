"""The page of a report: its text, what was read in it, and where it came from."""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from headway.desk.guard.people import Person, ReaderHere
from headway.desk.here import LedgerHere
from headway.desk.json import Json
from headway.desk.pages import correcting
from headway.desk.pages.forms import Form, Typed, change_form, fresh_form
from headway.desk.pages.leaves import Leaf, leaf_of, leaf_page
from headway.desk.pages.rendering import page
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort

__all__ = ["router"]

router = APIRouter()
router.include_router(correcting.router)
DIGITS = re.compile(r"[0-9a-f]{8,16}")  # the beginning of an entry's id


@router.get("/reports/{name}")
def report(
    request: Request,
    name: str,
    ledger: LedgerHere,
    person: ReaderHere,
    edit: str = "",
    add: str = "",
    words: str = "",
    near: str = "",
) -> Response:
    """The report with this hash; by its id or the beginning of its hash the way there.

    With `edit` or `add` an editor's form is open.
    """
    found = ledger.called(name) if name.isprintable() else {}
    if name not in found:
        return elsewhere(request, person, ledger, name, found)
    leaf = leaf_of(ledger, name)
    if person.may_correct:
        leaf = replace(leaf, form=form_on(leaf, edit, add, words, near))
    return leaf_page(request, person, leaf)


def form_on(leaf: Leaf, edit: str, add: str, words: str, near: str) -> Form | None:
    """The form that is asked for; None: none is, or there is no such entry."""
    if add in set(EntrySort):
        return fresh_form(EntrySort(add), Typed(words=words, near=near))
    if any(panel.id == edit for panel in leaf.panels):
        return change_form(leaf.editor, EntryId(edit), Typed())
    return None


def elsewhere(
    request: Request,
    person: Person,
    ledger: Ledger,
    name: str,
    found: Mapping[str, str | None],
) -> Response:
    """The way to the one report that goes by the name, or what there is to say."""
    if len(found) == 1:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/reports/{next(iter(found))}{query}", 303)
    if found:
        chosen = [ledger.report(sha).article for sha in found]
        return page(
            request, person, "report_which.html", code=300, name=name, found=chosen
        )
    asides = ledger.beside(name) if name.isprintable() else {}
    removed = ledger.removed_on(name) if name.isalnum() else None
    told: Json = {"what": "report", "name": name}
    told |= {"aside": bool(asides), "removed": removed}
    code = 410 if removed else 404
    return page(request, person, "report_missing.html", code=code, **told)


@router.get("/entries/{entry}")
def entry(
    request: Request, entry: str, ledger: LedgerHere, person: ReaderHere
) -> Response:
    """The way to an entry on the page of its report."""
    found = ledger.holding(entry) if DIGITS.fullmatch(entry) else {}
    if len(found) == 1:
        id_, sha = next(iter(found.items()))
        return RedirectResponse(f"/reports/{sha}#e-{quote(id_)}", 303)
    told: Json = {"what": "entry", "name": entry, "aside": False, "removed": None}
    return page(request, person, "report_missing.html", code=404, **told)
