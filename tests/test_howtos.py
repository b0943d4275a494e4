"""What the how-to pages show is what comes out."""

import csv
import json
import re
import shlex
from pathlib import Path

import pytest
from tests.laid import lay_out, run
from typer.testing import CliRunner

from headway.cli.main import app
from headway.columns.moves import MOVE
from headway.dossier.tables import (
    ActorTable,
    DossierTable,
    IssueTable,
    OfficeTable,
    PersonTable,
)
from headway.dossier.words import load_words
from headway.follow.added import MAY
from headway.lexicon.cues import FRAMES
from headway.model import kinds
from headway.model.plover import EventType
from headway.serve.entry_sheet import COLUMNS as SHEET
from headway.serve.plover import COLUMNS

ROOT = Path(__file__).parents[1]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name."""
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


HOWTO = (ROOT / "docs" / "howto-actors.md").read_text("utf-8")
EVENTS = (ROOT / "docs" / "howto-plover.md").read_text("utf-8")
BEGIN = (ROOT / "docs" / "howto-dossier.md").read_text("utf-8")
WHY = (ROOT / "docs" / "howto-explain.md").read_text("utf-8")
FOLLOW = (ROOT / "docs" / "howto-follow.md").read_text("utf-8")
EXPORT = (ROOT / "docs" / "howto-export.md").read_text("utf-8")
BRIEF = (ROOT / "docs" / "howto-brief.md").read_text("utf-8")
RIGHT = (ROOT / "docs" / "howto-correct.md").read_text("utf-8")


def fenced(language: str, page: str = HOWTO) -> list[str]:
    """The blocks of a language in a page."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


@pytest.mark.model
def test_the_how_to_of_actors_gives_what_it_shows(desk: Path) -> None:
    text, dossier = fenced("text")[0], fenced("toml")[0]
    (desk / "report.txt").write_text(text)
    (desk / "dossier.toml").write_text(dossier)
    commands = re.findall(r"^ {4}(headway .+)$", HOWTO, re.MULTILINE)
    done = [CliRunner().invoke(app, shlex.split(words)[1:]) for words in commands]
    assert [one.exit_code for one in done] == [0, 0]
    printed = [line.split() for line in done[1].stdout.splitlines()]
    shown = [line.split() for line in HOWTO.split("```\nmove")[1].splitlines()]
    assert [["move", *shown[0]], *shown[1:4]] == [p for p in printed if "move" in p[:1]]


@pytest.mark.model
def test_the_how_to_of_dossiers_runs(desk: Path) -> None:
    run("headway read report.txt --ledger talks.db --format none")
    commands = re.findall(r"^ {4}(headway .+)$", BEGIN, re.MULTILINE)
    assert len(commands) == 3
    assert [run(command) for command in commands] == [0] * 3
    assert (desk / "talks.toml").exists()


@pytest.mark.model
def test_the_how_to_of_following_runs_from_a_pile_to_the_answers(desk: Path) -> None:
    for day in range(1, 5):
        told = (
            f"Iraq rejected the proposal of Iran on the river, its envoy said on {day}."
        )
        (desk / "reports" / f"2022-01-1{day}-talks.txt").write_text(
            f"{told} Iran demanded that Iraq open the dams of the river at the talks."
        )
    commands = re.findall(r"^ {4}(headway .+)$", FOLLOW, re.MULTILINE)
    assert len(commands) == 10
    assert [(one, run(one)) for one in commands] == [(one, 0) for one in commands]
    assert "Iran" in (desk / "talks.html").read_text("utf-8")


@pytest.mark.model
def test_the_how_to_of_briefings_gives_what_it_shows(desk: Path) -> None:
    (desk / "reports" / "one.txt").unlink()
    for name, text in zip(("02", "06"), fenced("text", BRIEF), strict=True):
        (desk / "reports" / f"2021-03-{name}-pay.txt").write_text(text)
    (desk / "pay.toml").write_text(fenced("toml", BRIEF)[0])
    commands = re.findall(r"^ {4}(headway .+)$", BRIEF, re.MULTILINE)
    done = [CliRunner().invoke(app, shlex.split(words)[1:]) for words in commands]
    assert [one.exit_code for one in done] == [0] * 5
    assert fenced("markdown", BRIEF)[0] in done[1].stdout
    made = [(desk / f"brief.{form}").stat().st_size for form in ("docx", "html", "md")]
    assert all(size > 1_000 for size in made)


@pytest.mark.model
def test_the_how_to_of_events_gives_what_it_shows(desk: Path) -> None:
    (desk / "report.txt").write_text(fenced("text", EVENTS)[0])
    commands = re.findall(r"^ {4}(headway .+)$", EVENTS, re.MULTILINE)
    read, keep, export = (shlex.split(words)[1:] for words in commands)
    shown = list(csv.DictReader(fenced("csv", EVENTS)[0].splitlines()))
    for call in ([read], [keep, export]):
        done = [CliRunner().invoke(app, words) for words in call]
        found = csv.DictReader((desk / "events.csv").read_text("utf-8").splitlines())
        assert [{key: row[key] for key in shown[0]} for row in found] == shown
        assert done[-1].stderr == fenced("", EVENTS)[-1]
        (desk / "events.csv").unlink()


@pytest.mark.model
def test_the_how_to_of_exports_gives_what_it_shows(desk: Path) -> None:
    (desk / "report.txt").write_text(fenced("text", EXPORT)[0])
    (desk / "talks.toml").write_text(fenced("toml", EXPORT)[0])
    commands = re.findall(r"^ {4}(headway .+)$", EXPORT, re.MULTILINE)
    assert [(one, run(one)) for one in commands] == [(one, 0) for one in commands]
    shown = list(csv.DictReader(fenced("csv", EXPORT)[0].splitlines()))
    made = (desk / "talks.csv").read_text("utf-8-sig").splitlines()
    rows = [row for row in csv.DictReader(made) if row["sort"] != "statement"]
    assert [{key: row[key] for key in shown[0]} for row in rows] == shown
    for file in ("talks.jsonl", "talks.ftm.json", "new.atom"):
        assert (desk / file).stat().st_size > 0


def test_the_how_to_of_exports_names_every_column() -> None:
    (_, table, *_) = EXPORT.split("| --- | --- |\n")
    first = "\n".join(
        line.split("|")[1] for line in table.split("\n\n")[0].splitlines()
    )
    assert set(re.findall(r"`(\w+)`", first)) == set(SHEET)


def test_its_snippets_use_columns_that_there_are() -> None:
    known = {*SHEET, *(column.name for column in MOVE.columns)}
    snippets = "\n".join([*fenced("python", EXPORT), *fenced("r", EXPORT)])
    used = re.findall(r"\[?\[\"(\w+)\"|, \"(\w+)\"|talks\$(\w+)", snippets)
    names = {name for found in used for name in found if name}
    assert {"words", "day", "parties", "evidence", "actor_party"} <= names
    assert names - known <= {"party"}  # that one is made there
    for snippet in fenced("python", EXPORT):
        compile(snippet, "howto-export.md", "exec")


def steady(told: str) -> list[str]:
    """The lines of an explanation up to their first figure, which training moves.

    What was weighed and lost is left out.
    """
    lines = [line for line in told.splitlines() if not line.startswith("  beside it")]
    return [re.sub(r"\d+ %.*", "", line) for line in lines]


@pytest.mark.model
def test_the_how_to_of_reasons_gives_what_it_shows(desk: Path) -> None:
    (desk / "report.txt").write_text(fenced("text", WHY)[0])
    commands = re.findall(r"^ {4}(headway .+)$", WHY, re.MULTILINE)
    done = [CliRunner().invoke(app, shlex.split(words)[1:]) for words in commands]
    assert [one.exit_code for one in done] == [0] * 4
    shown = fenced("console", WHY)
    assert [steady(one.stdout) for one in done[2:]] == [steady(one) for one in shown]
    assert all("\n  beside it  “" in told for told in (shown[0], done[2].stdout))
    labels = {line[2:12].strip() for line in done[2].stdout.splitlines()[1:]}
    assert [label for label in labels if f"`{label}`" not in WHY] == []


def undated(told: str) -> list[str]:
    """The lines without the day on which they were printed."""
    return [re.sub(r" on \d{4}-\d\d-\d\d", "", line) for line in told.splitlines()]


@pytest.mark.model
def test_the_how_to_of_corrections_gives_what_it_shows(desk: Path) -> None:
    (desk / "report.txt").write_text(fenced("text", RIGHT)[0])
    commands = re.findall(r"^ {4}(headway .+)$", RIGHT, re.MULTILINE)
    told = {one: CliRunner().invoke(app, shlex.split(one)[1:]) for one in commands}
    assert {one: said.exit_code for one, said in told.items()} == dict.fromkeys(told, 0)
    listed, explained = fenced("console", RIGHT)
    (every,) = (said.stdout for one, said in told.items() if " --list" in one)
    (why,) = (said.stdout for one, said in told.items() if " explain" in one)
    assert undated(every) == undated(listed)
    assert undated(why)[:2] == undated(explained)


@pytest.mark.parametrize("sort", kinds.EntrySort)
def test_the_how_to_of_corrections_names_every_field(sort: kinds.EntrySort) -> None:
    (row,) = re.findall(rf"^\| `{sort}` .*$", RIGHT, re.MULTILINE)
    assert set(re.findall(r"`(\w+)`", row)) == {sort, *MAY[sort]}


def test_the_how_to_of_events_names_every_column_type_and_kind() -> None:
    named = EVENTS.replace("recipient_…", " ".join(COLUMNS))
    assert [column for column in COLUMNS if column not in named] == []
    assert [kind for kind in EventType if kind not in EVENTS] == []
    assert [kind for kind in kinds.MoveKind if kind not in EVENTS] == []


def test_every_dossier_of_the_how_to_is_one(tmp_path: Path) -> None:
    blocks = fenced("toml")
    assert len(blocks) == 2
    for block in blocks:
        (tmp_path / "dossier.toml").write_text(block)
        assert load_words(tmp_path).mark


def test_the_how_to_names_every_key_of_a_dossier() -> None:
    tables = (DossierTable, IssueTable, ActorTable, PersonTable, OfficeTable)
    keys = {f.alias or k for table in tables for k, f in table.model_fields.items()}
    missing = [k for k in keys if f"`{k}`" not in HOWTO and f"[[{k}]]" not in HOWTO]
    assert missing == []


TEACH = (ROOT / "docs" / "howto-teach.md").read_text("utf-8")
RETRAIN = (ROOT / "docs" / "howto-retrain.md").read_text("utf-8")
WORDS = ROOT / "src" / "headway" / "lexicon" / "words"


@pytest.mark.model
def test_the_how_to_of_issues_files_what_it_names(desk: Path) -> None:
    (desk / "reports" / "one.txt").unlink()
    for name, text in zip("ab", fenced("text", TEACH), strict=True):
        (desk / "reports" / f"{name}.txt").write_text(text)
    (desk / "dossier.toml").write_text(fenced("toml", TEACH)[0])
    commands = re.findall(r"^ {4}(headway .+ dossier.toml.*)$", TEACH, re.MULTILINE)
    commands += re.findall(r"^ {4}(headway dossier .+)$", TEACH, re.MULTILINE)
    done = [CliRunner().invoke(app, shlex.split(one)[1:]) for one in commands]
    assert [one.exit_code for one in done] == [0] * len(commands)
    (asked,) = (done[i].stdout for i, c in enumerate(commands) if "positions" in c)
    assert "Rest" in asked


def test_the_line_for_a_new_cue_is_one() -> None:
    (line,) = fenced("json", TEACH)
    shown = json.loads(line)
    said = (WORDS / "cues.jsonl").read_text("utf-8").splitlines()
    cues = [json.loads(row) for row in said]
    assert shown["id"] not in {cue["id"] for cue in cues}
    assert shown.keys() == set.intersection(*(set(cue) for cue in cues)) - {"right"}
    (frames,) = re.findall(r"`frames` are (.*?)\. Each", TEACH, re.DOTALL)
    assert {f"`{frame}`" in frames for frame in FRAMES} == {True}


@pytest.mark.parametrize("page", [TEACH, RETRAIN], ids=["teach", "retrain"])
def test_the_files_that_a_how_to_names_are_there(page: str) -> None:
    lists = re.findall(r"^\| .+ \| `(\w+\.jsonl)` \|$", page, re.MULTILINE)
    paths = re.findall(r"`((?:src|training|benchmarks)/[\w./-]+)`", page)
    assert [name for name in lists if not (WORDS / name).exists()] == []
    assert [path for path in paths if not (ROOT / path).exists()] == []
    assert [
        name
        for name in re.findall(r"python -m ([\w.]+)", page)
        if not (ROOT / f"{name.replace('.', '/')}.py").exists()
    ] == []
