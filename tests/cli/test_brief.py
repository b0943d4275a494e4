"""`headway brief` on the command line."""

import re
import shlex
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document
from tests.cli.test_finding import TOML, filled, headway

from headway.cli import brief
from headway.cli.briefing import briefed
from headway.cli.followed import filings_of
from headway.errors import LedgerError, OutputError, UsageError
from headway.serve.brief.brief import BriefForm


class Terminal(StringIO):
    """Standard output of somebody who looks at it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dossier, and its ledger beside it."""
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "patrol.toml", "patrol.db")
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_a_briefing_goes_to_the_terminal_as_markdown() -> None:
    said = headway("brief", "patrol.toml")
    assert said.exit_code == 0
    assert said.stdout.startswith("# The patrol\n\n1 report, of 2 Mar 2021.")
    assert "“Borland rejected the patrol” [1]" in said.stdout


@pytest.mark.usefixtures("desk")
def test_what_is_new_is_that_of_a_fortnight_or_since_a_day() -> None:
    assert "## What is new since 16 Feb 2021" in headway("brief", "patrol.toml").stdout
    late = headway("brief", "patrol.toml", "--since", "2021-03-03").stdout
    assert "## What is new since 3 Mar 2021\n\n0 reports of these days" in late


@pytest.mark.usefixtures("desk")
def test_any_day_there_is_may_be_asked_for() -> None:
    assert headway("brief", "patrol.toml", "--since", "0001-01-01").exit_code == 0


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.md", b"# The patrol"), ("a.html", b"<!doctype"), ("a.DOCX", b"PK")],
)
def test_the_ending_tells_the_form(desk: Path, name: str, begins: bytes) -> None:
    assert headway("brief", "patrol.toml", "-o", name).exit_code == 0
    assert (desk / name).read_bytes().startswith(begins)


def test_a_form_that_is_named_goes_before_the_ending(desk: Path) -> None:
    headway("brief", "patrol.toml", "--format", "html", "-o", "brief.docx")
    assert (desk / "brief.docx").read_text("utf-8").startswith("<!doctype html>")


def test_no_briefing_is_hidden_behind_an_ending_of_others(desk: Path) -> None:
    said = headway("brief", "patrol.toml", "-o", "brief.pdf")
    assert isinstance(said.exception, UsageError)
    assert "nothing is written as .pdf: take .docx, .htm, .html" in str(said.exception)
    assert not (desk / "brief.pdf").exists()


@pytest.mark.usefixtures("desk")
def test_a_document_may_be_piped() -> None:
    said = headway("brief", "patrol.toml", "--format", "docx")
    made = Document(BytesIO(said.stdout_bytes))
    assert made.paragraphs[0].text == "The patrol"


@pytest.mark.usefixtures("desk")
def test_a_document_is_not_shown_in_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdout", Terminal())
    with pytest.raises(UsageError, match="a terminal cannot show a DOCX: name a file"):
        brief.brief(Path("patrol.toml"), form=BriefForm.DOCX)


def test_a_briefing_is_the_same_whenever_it_is_written(desk: Path) -> None:
    for name in ("one.docx", "two.docx"):
        headway("brief", "patrol.toml", "-o", name)
    assert (desk / "one.docx").read_bytes() == (desk / "two.docx").read_bytes()


def test_commands_name_the_dossier_and_no_place_of_ours(desk: Path) -> None:
    followed = filings_of(desk / "patrol.toml", None)
    made = briefed(followed, None, desk / "my talks.toml")
    assert made.place == "'my talks.toml'"
    assert briefed(followed, None, Path()).place == desk.name


def test_a_briefing_is_not_written_over_what_it_is_made_from(desk: Path) -> None:
    for output in ("patrol.toml", "patrol.db"):
        said = headway("brief", "patrol.toml", "--format", "docx", "-o", output)
        assert isinstance(said.exception, UsageError)
    assert (desk / "patrol.toml").read_text() == TOML


@pytest.mark.usefixtures("desk")
def test_a_folder_that_is_not_there_is_told() -> None:
    said = headway("brief", "patrol.toml", "-o", "nowhere/brief.docx")
    assert isinstance(said.exception, OutputError)


def test_a_dossier_without_a_ledger_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "patrol.toml").write_text(TOML)
    said = headway("brief", tmp_path / "patrol.toml")
    assert isinstance(said.exception, LedgerError)


def test_its_help_has_examples_that_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "dossier.toml", "dossier.db")
    filled(tmp_path / "dossier.toml", "talks.db")
    examples = re.findall(r"^Example: headway (.+)$", brief.EXAMPLE, re.MULTILINE)
    assert examples[0] in " ".join(headway("brief", "--help").stdout.split())
    assert [headway(*shlex.split(one)).exit_code for one in examples] == [0, 0]
