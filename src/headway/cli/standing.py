"""The work of `headway dossier show`."""

from pathlib import Path
from typing import IO

from headway.analyse.followed.headway import headway
from headway.analyse.followed.unassigned import Offer, offered
from headway.cli.clashes import refuse_overwriting
from headway.cli.followed import Followed, filings_of
from headway.cli.places import ledger_of
from headway.cli.writing import opened
from headway.dossier.file import file_of
from headway.errors import UsageError
from headway.serve.dossier import (
    Standing,
    dossier_html,
    dossier_markdown,
    dossier_svg,
)
from headway.serve.standing import print_standing, standing_lines

__all__ = ["write_dossier"]

OFFERS = 10  # subjects that no issue covers, the largest


def write_dossier(
    dossier: Path, ledger: str | None, form: str, output: Path | None
) -> None:
    """Write the dossier as it stands.

    Raises `UsageError` where a chart is wanted and no report has a day.
    """
    place = file_of(dossier)
    refuse_overwriting(output, ledger_of(dossier, ledger), dossier=place)
    followed = filings_of(dossier, ledger)
    state = Standing(
        found=headway(followed.dossier, followed.filings),
        offers=() if form == "svg" else offers_of(followed),
    )
    with opened(output, clean=True) as out:
        write(out, state, form)


def offers_of(followed: Followed) -> list[Offer]:
    """The largest subjects that no issue covers."""
    return offered(followed.filings, followed.dossier)[:OFFERS]


def write(out: IO[str], state: Standing, form: str) -> None:
    """Write it in one of its forms."""
    match form:
        case "html":
            out.write(dossier_html(state))
        case "markdown":
            out.write(dossier_markdown(state))
        case "json":
            out.writelines(standing_lines(state))
        case "svg":
            out.write(chart_of(state))
        case _:
            print_standing(out, state)


def chart_of(state: Standing) -> str:
    """The chart; `UsageError` where there is nothing to draw."""
    chart = dossier_svg(state)
    if not chart:
        raise UsageError("no report has a day, so there is no chart: try --format text")
    return chart
