"""The work of `headway positions`, `headway quotes` and `headway digest`."""

import json
from datetime import date
from pathlib import Path
from typing import assert_never

from headway.analyse.followed.change import Changes
from headway.analyse.followed.changes import changes
from headway.analyse.followed.positions import Matrix, Position, matrix
from headway.analyse.followed.quotes import Quotes, quotes
from headway.cli.clashes import refuse_overwriting
from headway.cli.digest import DigestForm
from headway.cli.followed import filings_of
from headway.cli.naming import issue_of, party_of
from headway.cli.noting import note
from headway.cli.places import ledger_of
from headway.cli.writing import opened
from headway.dossier.file import file_of
from headway.ledger.since import aside_since, fetched
from headway.model.dossier import Dossier
from headway.serve.digest import digest_html, digest_markdown
from headway.serve.feed import Links, feed_line, feed_xml
from headway.serve.findings import joined
from headway.serve.followed import print_matrix, print_positions, print_quotes
from headway.serve.found import position_line, quote_line

__all__ = ["write_digest", "write_positions", "write_quotes"]


def write_positions(
    dossier: Path,
    ledger: str | None,
    issue: str | None,
    party: str | None,
    *,
    as_json: bool,
) -> None:
    """Print what each party holds on each issue, or what one holds on one."""
    followed = filings_of(dossier, ledger)
    found = matrix(followed.dossier, followed.filings)
    kept = chosen(found, followed.dossier, issue, party)
    with opened(None) as out:
        if as_json:
            out.writelines(map(position_line, kept))
            return
        if issue is None and party is None:
            print_matrix(out, found)
        print_positions(out, kept, whole=issue is not None or party is not None)
    if not kept:
        note("no report tells of such a position")


def chosen(
    found: Matrix, dossier: Dossier, issue: str | None, party: str | None
) -> list[Position]:
    """The positions in the order of the dossier, those that were asked for."""
    issues = found.issues if issue is None else (issue_of(dossier, issue),)
    parties = found.parties if party is None else (party_of(dossier, party),)
    cells = (found.at(row, column) for row in issues for column in parties)
    return [position for position in cells if position is not None]


def write_quotes(
    dossier: Path,
    ledger: str | None,
    by: str | None,
    about: str | None,
    *,
    as_json: bool,
) -> None:
    """Print who said what about something, the newest first."""
    followed = filings_of(dossier, ledger)
    found = quotes(followed.filings, followed.dossier, by, about)
    with opened(None) as out:
        if as_json:
            out.writelines(map(quote_line, found.found))
        else:
            print_quotes(out, found.found)
    if not found.found:
        note(missed(found, by, about))


def missed(found: Quotes, by: str | None, about: str | None) -> str:
    """Why nothing was found, and whose names are near the one sought."""
    if found.nearest:
        return f"nobody is quoted by the name {by!r}: near are {joined(found.nearest)}"
    if found.speakers:
        return f"{joined(found.speakers)}: no statement about {about!r}"
    return "no statement fits: try fewer words"


def write_digest(
    dossier: Path,
    ledger: str | None,
    since: date,
    form: DigestForm,
    output: Path | None,
) -> None:
    """Write what is new since a day, as Markdown, as a page or as a feed."""
    place = file_of(dossier)
    refuse_overwriting(output, ledger_of(dossier, ledger), dossier=place)
    followed = filings_of(dossier, ledger)
    found = changes(
        followed.dossier,
        followed.filings,
        since,
        fetched=fetched(followed.ledger),
        aside=aside_since(followed.ledger, followed.dossier.id, since),
    )
    with opened(output, clean=True) as out:
        out.write(digest_in(form, found, followed.dossier))


def digest_in(form: DigestForm, found: Changes, dossier: Dossier) -> str:
    """The changes in this form."""
    match form:
        case DigestForm.MARKDOWN:
            return digest_markdown(found, dossier.title)
        case DigestForm.HTML:
            return digest_html(found, dossier.title)
        case DigestForm.ATOM:
            told = json.loads(feed_line(found, dossier.id))
            return feed_xml(told, dossier.title, Links())
        case _:
            assert_never(form)
