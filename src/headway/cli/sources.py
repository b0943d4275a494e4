"""`headway dossier sources`: where a dossier's reports come from, and what waits."""

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "sources"]

EXAMPLE = "Example: headway dossier sources dossier.toml --ledger talks.db --json"


def sources(
    dossier: DossierFile, ledger: LedgerFile = None, as_json: AsJson = False
) -> None:
    """List a dossier's sources, and the reports that could not be had, with reasons."""
    late("sourcing").print_sources(dossier, ledger, as_json=as_json)
