"""Corrections on the page of a report: forms that work without script, too.

A browser that runs htmx gets the entry's panel alone, and with it whatever else the
correction has changed; any other is sent back to the page.
"""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from headway.desk.answers.corrections import Saying, say
from headway.desk.guard.audit import audited
from headway.desk.guard.people import EditorHere, Person
from headway.desk.here import LedgerHere
from headway.desk.pages.fields import values_of, written_in
from headway.desk.pages.forms import (
    Sent,
    Texts,
    Typed,
    change_form,
    fresh_form,
)
from headway.desk.pages.leaves import Leaf, leaf_of, leaf_page
from headway.desk.pages.panels import Panel, actors_of
from headway.desk.pages.rendering import page
from headway.errors import OvertakenError, UsageError
from headway.ledger.piled import is_held
from headway.ledger.store import Ledger
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort, Verdict

__all__ = ["router"]

router = APIRouter()
DIGITS = 12  # of a number that a form sends
UNCHANGED = "nothing is changed: if it is right as it stands, confirm it"
OVERTAKEN = (
    "somebody has corrected this entry while you wrote: it stands above as it is now; "
    "what you wrote is kept, and saving it again puts it in its place"
)


@router.get("/reports/{sha}/entries/{entry}")
def panel(
    request: Request,
    sha: str,
    entry: EntryId,
    ledger: LedgerHere,
    person: EditorHere,
    edit: bool = False,
) -> Response:
    """The panel of an entry, with the form open where that is asked."""
    if not by_htmx(request) or not holds(ledger, sha):
        return back(sha, entry, edit=entry if edit else "")
    leaf = leaf_of(ledger, sha)
    if edit and has(leaf, entry):
        leaf = replace(leaf, form=change_form(leaf.editor, entry, Typed()))
    return parts(request, person, leaf, entry)


@router.post("/reports/{sha}/entries/{entry}")
def correct(
    request: Request,
    sha: str,
    entry: EntryId,
    ledger: LedgerHere,
    person: EditorHere,
    form: Sent,
) -> Response:
    """Confirm, reject, change or withdraw; a refusal is told beside the form."""
    if not holds(ledger, sha):
        return back(sha, entry)
    before = leaf_of(ledger, sha)
    typed = Typed(written=written_in(form), why=form.get("why", ""))
    try:
        made = say(ledger, saying_of(before, entry, form, typed), person.name)
    except (UsageError, OvertakenError) as wrong:
        return refused(request, person, leaf_of(ledger, sha), entry, typed, wrong)
    audited(request, person, "correct", entry, f"{made.verdict} {made.number}")
    if not by_htmx(request):
        return back(sha, entry)
    return changed(request, person, before, leaf_of(ledger, sha), entry)


def saying_of(leaf: Leaf, entry: EntryId, form: Texts, typed: Typed) -> Saying:
    """What the form says of the entry; of its fields those that differ from it."""
    verdict = form.get("verdict", "")
    if verdict not in set(Verdict) - {Verdict.ADD}:
        raise UsageError("say whether to save, confirm, reject or undo")
    seen = number_of(form.get("seen", ""))
    latest = max((c.number for c in leaf.editor.history if c.entry == entry), default=0)
    if seen not in {None, latest}:
        raise OvertakenError(OVERTAKEN)
    written = {}
    if verdict == Verdict.CHANGE:
        stands = values_of(leaf.editor.now(entry), actors_of(leaf.editor))
        for name, said in typed.written.items():
            if said != stands.get(name):
                written[name] = said
        if not written:
            raise UsageError(UNCHANGED)
    return Saying(
        article=leaf.sha,
        verdict=Verdict(verdict),
        entry=entry,
        written=written,
        why=typed.why,
        seen=seen,
    )


def refused(
    request: Request,
    person: Person,
    leaf: Leaf,
    entry: EntryId,
    typed: Typed,
    wrong: UsageError | OvertakenError,
) -> Response:
    """The form again, with what was typed and why it is not kept."""
    late = isinstance(wrong, OvertakenError)
    code = 409 if late else 422
    typed = replace(typed, wrong=OVERTAKEN if late else str(wrong), overtaken=late)
    leaf = replace(leaf, wrong=typed.wrong)
    if has(leaf, entry):
        leaf = replace(leaf, form=change_form(leaf.editor, entry, typed))
    if by_htmx(request):
        return parts(request, person, leaf, entry, code)
    return leaf_page(request, person, leaf, code)


def changed(
    request: Request, person: Person, before: Leaf, now: Leaf, entry: EntryId
) -> Response:
    """The panel, the text, and the panels of all else that is shown otherwise now."""
    then = {panel.id: panel for panel in before.panels}
    if then.keys() != {panel.id for panel in now.panels}:
        return Response(headers={"HX-Refresh": "true"})
    others = [p for p in now.panels if p != then[p.id] and p.id != entry]
    return parts(request, person, now, entry, others=others, whole=True)


@router.get("/reports/{sha}/add")
def blank(
    request: Request,
    sha: str,
    ledger: LedgerHere,
    person: EditorHere,
    sort: EntrySort,
    words: str = "",
    near: str = "",
) -> Response:
    """The form by which an entry is added."""
    if not by_htmx(request) or not holds(ledger, sha):
        asked = urlencode({"add": sort.value, "words": words, "near": near})
        return RedirectResponse(f"/reports/{sha}?{asked}#add", 303)
    form = fresh_form(sort, Typed(words=words, near=near))
    leaf = leaf_of(ledger, sha)
    return page(request, person, "report_add.html", leaf=leaf, form=form)


@router.post("/reports/{sha}/add")
def add(
    request: Request, sha: str, ledger: LedgerHere, person: EditorHere, form: Sent
) -> Response:
    """Add an entry; what does not fit is told beside the form."""
    if not holds(ledger, sha):
        return back(sha)
    sort = EntrySort(form["sort"]) if form.get("sort") in set(EntrySort) else None
    typed = Typed(
        written=written_in(form),
        words=form.get("words", ""),
        near=form.get("near", ""),
        why=form.get("why", ""),
    )
    saying = Saying(
        article=sha,
        verdict=Verdict.ADD,
        sort=sort,
        words=typed.words,
        near=number_of(typed.near),
        written={name: said for name, said in typed.written.items() if said},
        why=typed.why,
    )
    try:
        made = say(ledger, saying, person.name)
    except UsageError as wrong:
        leaf = leaf_of(ledger, sha)
        again = fresh_form(sort or EntrySort.MOVE, replace(typed, wrong=str(wrong)))
        return leaf_page(request, person, replace(leaf, form=again), 422)
    audited(request, person, "correct", made.entry, f"add {made.number}")
    return back(sha, made.entry)


def holds(ledger: Ledger, sha: str) -> bool:
    """Whether the ledger holds a report with this hash."""
    return sha.isalnum() and is_held(ledger, sha)


def number_of(words: str) -> int | None:
    """The number that a form sends; None: it is none."""
    return int(words) if words.isdecimal() and len(words) < DIGITS else None


def by_htmx(request: Request) -> bool:
    """Whether a part of the page is asked for."""
    return request.headers.get("hx-request") == "true"


def has(leaf: Leaf, entry: EntryId) -> bool:
    """Whether the page shows the entry."""
    return any(panel.id == entry for panel in leaf.panels)


def back(sha: str, entry: str = "", edit: str = "") -> Response:
    """The way to the page of the report, at the entry."""
    asked = f"?{urlencode({'edit': edit})}" if edit else ""
    return RedirectResponse(f"/reports/{quote(sha)}{asked}#e-{quote(entry)}", 303)


def parts(
    request: Request,
    person: Person,
    leaf: Leaf,
    entry: EntryId,
    code: int = 200,
    *,
    others: Iterable[Panel] = (),
    whole: bool = False,
) -> Response:
    """Parts of the page: an entry's panel, others beside it, with `whole` the text."""
    own = next((panel for panel in leaf.panels if panel.id == entry), None)
    return page(
        request,
        person,
        "report_parts.html",
        code=code,
        leaf=leaf,
        form=leaf.form,
        panel=own,
        others=others,
        whole=whole,
        editing=True,
    )
