"""A dossier's ledger is asked and filled under an id of its own."""

import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from headway.cli.intake import open_intake
from headway.cli.main import app
from headway.errors import HeadwayError, LedgerError


def dossier(file: Path, title: str, id_: str | None = None) -> Path:
    """A dossier's file."""
    file.parent.mkdir(exist_ok=True)
    own = f'id = "{id_}"\n' if id_ else ""
    file.write_text(f'{own}title = "{title}"\n')
    return file


def asked(*words: object) -> str:
    """What a call says in the end."""
    said = CliRunner().invoke(app, ["dossier", *map(str, words)])
    if said.exception and not isinstance(said.exception, HeadwayError | SystemExit):
        raise said.exception
    return f"{said.stdout}{said.exception or ''}"


def test_two_files_of_one_name_do_not_share_a_ledger(tmp_path: Path) -> None:
    shared = str(tmp_path / "all.db")
    pay = dossier(tmp_path / "pay" / "talks.toml", "Pay talks")
    ports = dossier(tmp_path / "ports" / "talks.toml", "Port talks")
    open_intake(pay, shared).ledger.close()
    with pytest.raises(LedgerError, match='the id "talks" is that of "Pay talks"'):
        open_intake(ports, shared)
    for verb in ("sources", "aside", "show"):
        said = asked(verb, ports, "--ledger", shared)
        assert 'write another id = "…" into' in said, verb
    dossier(ports, "Port talks", "port-talks")
    open_intake(ports, shared).ledger.close()
    assert asked("aside", ports, "--ledger", shared) == "nothing is set aside\n"


def test_with_an_id_of_its_own_a_file_may_be_renamed(tmp_path: Path) -> None:
    shared = str(tmp_path / "all.db")
    old = dossier(tmp_path / "talks.toml", "Pay talks", "pay")
    first = open_intake(old, shared)
    os.replace(old, tmp_path / "round two.toml")
    again = open_intake(tmp_path / "round two.toml", shared)
    assert (first.book.dossier, again.book.dossier) == ("pay", "pay")
    for intake in (first, again):
        intake.ledger.close()


def test_without_a_ledger_the_next_step_is_to_add_reports(tmp_path: Path) -> None:
    toml = dossier(tmp_path / "talks.toml", "Pay talks")
    for verb in ("sources", "aside", "show"):
        assert asked(verb, toml).endswith(
            f"no such ledger: make it with headway dossier add {toml} PATH"
        ), verb
        assert asked(verb, toml, "--ledger", tmp_path / "none.db").endswith(
            f"headway dossier add {toml} PATH --ledger {tmp_path / 'none.db'}"
        ), verb
    assert not (tmp_path / "talks.db").exists()
