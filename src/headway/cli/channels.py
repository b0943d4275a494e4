"""`headway channels`: the standing links between parties."""

from headway.cli.asking import AsJson, DossierFile, LedgerFile
from headway.cli.late import late

__all__ = ["EXAMPLE", "channels"]

EXAMPLE = "Example: headway channels dossier.toml"


def channels(
    dossier: DossierFile, as_json: AsJson = False, ledger: LedgerFile = None
) -> None:
    """Print each channel with its states over time, and the words that tell them."""
    late("telling").write_channels(dossier, ledger, as_json=as_json)
