"""What holds of every verb: its help, its options, what is said of a mistake."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.calls import RUN, headway
from typer.main import get_command

from headway import __version__
from headway.cli.main import app
from headway.errors import HeadwayError, LedgerError, UsageError

pytestmark = pytest.mark.model


def test_the_version_is_printed() -> None:
    assert headway("--version").stdout == f"headway {__version__}\n"


VERBS = (
    (),
    ("read",),
    ("report",),
    ("explain",),
    ("correct",),
    ("evaluate",),
    ("watch",),
    ("digest",),
    ("positions",),
    ("quotes",),
    ("serve",),
    ("backup",),
    ("restore",),
    ("account",),
    ("account", "add"),
    ("account", "list"),
    ("account", "role"),
    ("account", "password"),
    ("account", "close"),
    ("account", "log"),
    ("ledger", "stats"),
    ("ledger", "export"),
    ("ledger", "gold"),
    ("ledger", "remove"),
    ("ledger", "forget"),
    ("dossier", "check"),
    ("dossier", "new"),
    ("dossier", "add"),
    ("dossier", "aside"),
)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(verb) or "headway")
def test_each_verb_has_help_with_an_example(verb: tuple[str, ...]) -> None:
    said = headway(*verb, "--help")
    assert said.exit_code == 0
    assert re.search(r"Example: headway \w+", said.stdout)
    assert not re.search(r"%Y|list\[|<str>", said.stdout)


def test_help_answers_at_once() -> None:
    loaded = "import headway.cli.main, sys; print('spacy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True
    )
    assert done.stdout == "False\n"


def options() -> Iterator[tuple[str, str, str | list[str] | None]]:
    """Each verb with its options and their names in the environment."""
    root = get_command(app)
    verbs = dict(root.commands)  # type: ignore[attr-defined]
    for group in ("ledger", "dossier", "account"):
        found = verbs.pop(group).commands
        verbs |= {f"{group} {name}": verb for name, verb in found.items()}
    for name, verb in verbs.items():
        for option in verb.params:
            if option.param_type_name == "option":
                yield name, max(option.opts, key=len), option.envvar


def test_each_option_but_the_output_can_stand_in_the_environment() -> None:
    found = list(options())
    assert len(found) > 10
    for verb, option, envvar in found:
        named = "HEADWAY_" + option.removeprefix("--").upper().replace("-", "_")
        others: dict[str, str | list[str] | None] = {
            "--output": None,
            "--ledger": [named, "HEADWAY_DATABASE_URL"],  # as servers call it
        }
        assert (verb, option, envvar) == (verb, option, others.get(option, named))


def test_options_can_stand_in_the_environment(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADWAY_LEDGER", str(tmp_path / "env.db"))
    monkeypatch.setenv("HEADWAY_FORMAT", "none")
    assert headway("read", report).exit_code == 0
    assert (tmp_path / "env.db").exists()


def test_a_ledger_may_stand_there_as_a_database(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADWAY_DATABASE_URL", str(ledger))
    assert headway("ledger", "stats").exit_code == 0
    monkeypatch.setenv("HEADWAY_LEDGER", str(tmp_path / "none.db"))
    assert isinstance(headway("ledger", "stats").exception, LedgerError)


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--ledger", "none.db"),
        ("ledger", "stats", "--ledger", "none.db"),
        ("ledger", "export", "--ledger", "none.db"),
    ],
)
def test_a_missing_ledger_is_told(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = headway(*words)
    assert isinstance(said.exception, HeadwayError)
    assert "no such ledger" in str(said.exception)
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_one_line_and_exit_code_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [*RUN, "report", "--ledger", "none.db"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("headway: none.db: no such ledger")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["read", "report", "export"])
def test_a_ledger_or_a_report_is_not_written_over(
    ledger: Path, report: Path, verb: str
) -> None:
    call: tuple[object, ...] = {
        "read": ("read", report, "-o", report),
        "report": ("report", "--ledger", ledger, "-o", ledger),
        "export": ("ledger", "export", "--ledger", ledger, "-o", ledger),
    }[verb]
    before = (report.read_bytes(), ledger.read_bytes())
    assert isinstance(headway(*call).exception, UsageError)
    assert (report.read_bytes(), ledger.read_bytes()) == before


def test_a_page_that_cannot_be_written_leaves_nothing(
    ledger: Path, tmp_path: Path
) -> None:
    said = headway("report", "--ledger", ledger, "-o", tmp_path / "no" / "page.html")
    assert isinstance(said.exception, HeadwayError)
    assert not (tmp_path / "no").exists()
