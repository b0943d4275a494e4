"""The work of `headway ledger export`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from headway.analyse.followed.cited import in_force, witness_of
from headway.analyse.verdict import several
from headway.cli.asked import ledger_to_read
from headway.cli.clashes import refuse_overwriting
from headway.cli.followed import filings_of
from headway.cli.noting import note
from headway.cli.places import ledger_of
from headway.cli.writing import opened
from headway.dossier.file import file_of
from headway.errors import UsageError
from headway.ledger.filed import filed_in, issues_of, parties_of
from headway.model.entry import Entries, EntryId
from headway.model.filing import Filing
from headway.serve.entry_sheet import Under
from headway.serve.show import shower

__all__ = ["export"]

FOR_PROGRAMS = {"jsonl", "ftm"}  # whose lines steer no terminal by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The reports that are exported, one by one, and what a dossier knows of them."""

    reports: Iterable[Entries]
    filed: Mapping[EntryId, Under] | None = None  # None: no dossier is asked
    left: int = 0  # reports of the dossier that are left out


def export(
    address: str | None, form: str, dossier: Path | None, output: Path | None
) -> None:
    """Write the entries of a ledger, or of what a dossier files, in this form."""
    if dossier is not None:
        chosen = of_dossier(dossier, address, output)
    elif address is not None:
        refuse_overwriting(output, address)
        chosen = Chosen(reports=ledger_to_read(address).entries())
    else:
        raise UsageError("name a ledger with --ledger, or a dossier with --dossier")
    with opened(output, clean=form not in FOR_PROGRAMS) as out:
        show = shower(form, out, chosen.filed)
        for entries in chosen.reports:
            show.one(entries)
        show.end()
    if chosen.left:
        told = several(chosen.left, "report")
        note(f"{told} left out that print another's text or were corrected since")
    if missing := show.told():
        note(missing)


def of_dossier(dossier: Path, address: str | None, output: Path | None) -> Chosen:
    """The reports that a dossier files: of those that print one text the first."""
    place = file_of(dossier)
    refuse_overwriting(output, ledger_of(dossier, address), dossier=place)
    followed = filings_of(dossier, address)
    kept = firsts(followed.filings)
    return Chosen(
        reports=followed.ledger.entries_of([one.article for one in kept]),
        filed={entry: under for one in kept for entry, under in filed_under(one)},
        left=len(followed.filings) - len(kept),
    )


def firsts(filings: Iterable[Filing]) -> Sequence[Filing]:
    """The reports in force, by day; of those that print one text the first."""
    kept: dict[str, Filing] = {}
    for one in in_force(filings):
        kept.setdefault(witness_of(one), one)
    return list(kept.values())


def filed_under(made: Filing) -> Iterable[tuple[EntryId, Under]]:
    """Under which parties and issues each entry of a report is filed."""
    for _, one in filed_in(made):
        issues = dict.fromkeys(issues_of(one, made))
        yield one.id, Under(parties=parties_of(one), issues=tuple(issues))
