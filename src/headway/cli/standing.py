"""The work of `headway dossier show`."""

from pathlib import Path
from typing import IO

from headway.analyse.followed.headway import headway
from headway.analyse.followed.unassigned import Offer, offered
from headway.cli.clashes import refuse_overwriting
from headway.cli.followed import Followed, filings_of
from headway.cli.late import late
from headway.cli.places import ledger_of
from headway.cli.writing import opened
from headway.dossier.file import file_of
from headway.serve.standing import print_standing, standing_lines
from headway.serve.state import State

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
    state = State(
        found=headway(followed.dossier, followed.filings),
        offers=() if form == "svg" else offers_of(followed),
    )
    with opened(output, clean=True) as out:
        write(out, state, form)


def offers_of(followed: Followed) -> list[Offer]:
    """The largest subjects that no issue covers."""
    return offered(followed.filings, followed.dossier)[:OFFERS]


def write(out: IO[str], state: State, form: str) -> None:
    """Write it in one of its forms."""
    match form:
        case "json":
            out.writelines(standing_lines(state))
        case "text":
            print_standing(out, state)
        case _:
            out.write(late("picturing").made(state, form))
