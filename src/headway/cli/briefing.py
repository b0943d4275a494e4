"""The work of `headway brief`."""

import shlex
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from headway.cli.clashes import refuse_overwriting
from headway.cli.followed import Followed, filings_of
from headway.cli.places import ledger_of
from headway.cli.writing import opened, put
from headway.dossier.file import file_of
from headway.errors import UsageError
from headway.ledger.doubts import last_doubts
from headway.ledger.since import fetched
from headway.serve.brief.brief import Brief, BriefForm
from headway.serve.brief.choosing import brief_of
from headway.serve.brief.forms import written
from headway.serve.brief.material import gathered

__all__ = ["write_brief"]


def write_brief(
    dossier: Path,
    ledger: str | None,
    since: date | None,
    form: BriefForm,
    output: Path | None,
) -> None:
    """Write a briefing: of what is new since a day, else in the last fortnight.

    Raises `UsageError` where a document would go to a terminal.
    """
    if form is BriefForm.DOCX and output is None and sys.stdout.isatty():
        raise UsageError("a terminal cannot show a DOCX: name a file: -o brief.docx")
    place = file_of(dossier)
    refuse_overwriting(output, ledger_of(dossier, ledger), dossier=place)
    made = briefed(filings_of(dossier, ledger), since, dossier)
    content = written(made, form)
    if form is BriefForm.DOCX:
        put(output, content)
        return
    with opened(output, clean=True) as out:
        out.write(content.decode())


def briefed(followed: Followed, since: date | None, dossier: Path) -> Brief:
    """The briefing of a dossier."""
    material = gathered(
        followed.dossier,
        followed.filings,
        since=since,
        fetched=fetched(followed.ledger),
        doubts=last_doubts(followed.ledger, followed.dossier.id),
    )
    return replace(brief_of(material), place=shlex.quote(dossier.absolute().name))
