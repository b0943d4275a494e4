"""Files that the examples of documents name, and their commands run."""

import gzip
import shlex
from pathlib import Path

from typer.testing import CliRunner

from headway.cli.main import app

__all__ = ["lay_out", "run"]


def lay_out(folder: Path) -> None:
    """Put the files that the examples name into a folder."""
    text = "Iran rejected the proposal of Iraq, its envoy said on Monday."
    (folder / "report.txt").write_text(text)
    (folder / "reports").mkdir()
    (folder / "reports" / "one.txt").write_text(text)
    with gzip.open(folder / "more.jsonl.gz", "wt") as packed:
        packed.write('{"text": "' + text + '"}\n')
    (folder / "dossier.toml").write_text(
        'sources = ["reports"]\n[[actor]]\nname = "Fjord Air"\n'
    )


def run(command: str) -> int:
    """The exit code of a command as a document writes it."""
    words = shlex.split(command)
    return CliRunner().invoke(app, words[1:]).exit_code
