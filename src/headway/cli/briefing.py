"""The work of `headway brief`."""

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import assert_never

from headway.cli.brief import BriefForm
from headway.cli.clashes import refuse_overwriting
from headway.cli.followed import Followed, filings_of
from headway.cli.late import late
from headway.cli.places import ledger_of
from headway.cli.writing import opened, put
from headway.dossier.file import file_of
from headway.errors import UsageError
from headway.ledger.doubts import last_doubts
from headway.ledger.since import fetched
from headway.serve.brief.brief import Brief
from headway.serve.brief.choosing import brief_of
from headway.serve.brief.markdown import brief_markdown
from headway.serve.brief.material import gathered
from headway.serve.brief.page import brief_html

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
    match form:
        case BriefForm.DOCX:
            put(output, late("document", "headway.serve.brief").brief_docx(made))
        case BriefForm.HTML | BriefForm.MARKDOWN:
            written = brief_html if form is BriefForm.HTML else brief_markdown
            with opened(output, clean=True) as out:
                out.write(written(made))
        case _:
            assert_never(form)


def briefed(followed: Followed, since: date | None, dossier: Path) -> Brief:
    """The briefing of a dossier."""
    material = gathered(
        followed.dossier,
        followed.filings,
        since=since,
        fetched=fetched(followed.ledger),
        doubts=last_doubts(followed.ledger, followed.dossier.id),
    )
    return brief_of(material, shlex.quote(dossier.absolute().name))
