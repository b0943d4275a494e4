"""Options hold whole words, wherever they were written."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from headway.cli.main import app
from headway.errors import UsageError


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("read", "a.txt", "--outlet", "\udcff"), "--outlet is no line of text"),
        (("read", "a.txt", "--outlet", "Gull\x1b[2J"), "--outlet is no line of text"),
        (("read", "a.txt", "--outlet", " "), "--outlet is empty"),
        (("read", "a.txt", "--ledger", ""), "--ledger is empty"),
        (("ledger", "stats", "--ledger", "\udcff.db"), "--ledger is no line of text"),
        (
            ("ledger", "remove", "a", "--ledger", "t.db", "--reason", ""),
            "--reason is empty",
        ),
        (
            ("ledger", "remove", "a", "--ledger", "t.db", "--reason", "\udcff"),
            "--reason is no line of text",
        ),
        (("ledger", "forget", "", "--ledger", "t.db"), "ARTICLE is empty"),
    ],
)
def test_words_that_are_none_are_a_mistake_of_the_call(
    words: tuple[str, ...], says: str
) -> None:
    refused = headway(*words).exception
    assert isinstance(refused, UsageError)
    assert says in str(refused)
    str(refused).encode()


def test_a_choice_that_there_is_not_is_told_without_words_of_python() -> None:
    said = headway("brief", "a.toml", "--format", "pdf").stderr
    assert "'--format': 'pdf' is not one of 'markdown', 'html', 'docx'" in said


def test_so_are_those_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEADWAY_OUTLET", "\udcff")
    assert isinstance(headway("read", "a.txt").exception, UsageError)


@pytest.mark.model
@pytest.mark.parametrize("outlet", ["Le\u00a0Monde", "Die Zeit", "朝日新聞"])
def test_but_any_name_will_do(tmp_path: Path, outlet: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Iran rejected the proposal of Iraq, its envoy said on Monday.")
    said = headway("read", file, "--outlet", outlet, "--format", "none")
    assert said.exit_code == 0


@pytest.mark.parametrize("group", [(), ("dossier",), ("ledger",), ("account",)])
def test_the_list_of_verbs_cuts_no_sentence(group: tuple[str, ...]) -> None:
    said = headway(*group, "--help").stdout
    assert "Commands:" in said
    assert "..." not in said.replace("[ARGS]...", "")


@pytest.mark.parametrize("said", ["yesterday", "13.1.2022", "2022-13-01", ""])
def test_a_day_that_is_none_is_told_with_how_to_write_one(said: str) -> None:
    refused = headway("read", "a.txt", "--date", said)
    assert refused.exit_code == 2
    assert f"{said!r} is no day: write it as 2022-01-13" in refused.stderr


def test_an_option_that_is_missing_is_named_and_no_list_of_pythons() -> None:
    refused = headway("report")
    assert refused.exit_code == 2
    assert "Missing option '--ledger'.\n" in refused.stderr
