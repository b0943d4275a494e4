"""The folder of a batch answers as a ledger does that was filled report by report."""

import json
import re
from pathlib import Path
from random import Random
from typing import Any

import pytest
from tests.batch.made import batch
from tests.fakes import READER, TEXT, entries
from typer.testing import CliRunner, Result

from headway.cli.filer import Filer
from headway.cli.keeping import Keeper
from headway.cli.main import app
from headway.dossier.following import load_dossier
from headway.errors import LedgerError, UsageError
from headway.ingest.sources import gather
from headway.model.article import Article, Capture, Hints
from headway.model.entry import Entries

TOML = """
title = "Talks of Arland and Borland on the patrol"
from = 2021-01-01

[[party]]
name = "Arland"

[[party]]
name = "Borland"

[[issue]]
name = "Patrols"
phrases = ["patrol"]
"""
OTHER = (
    "Fishing boats came home to Cresk on Monday, and all were glad of it, since the "
    "storm had kept them out at sea for two long nights and nobody had heard of them."
)
LONELY = (
    "Borland won the cup on Sunday before forty thousand people in its own stadium, "
    "and its players danced in the rain until the lights went out at midnight."
)
PAPERS = ("Ferry News", "Cresk Post", "The Strait", "Harbour Times")
ASKED = [
    "dossier show {dossier}",
    "dossier show {dossier} --format json",
    "dossier show {dossier} --format html",
    "brief {dossier}",
    "timeline {dossier} --all",
    "timeline {dossier} --json",
    "positions {dossier}",
    "positions {dossier} --json",
    "proposals {dossier} --all",
    "proposals {dossier} --all --json",
    "meetings {dossier} --all",
    "meetings {dossier} --json",
    "channels {dossier}",
    "channels {dossier} --json",
    "quotes {dossier} --by Borland",
    "quotes {dossier} --json",
]
WRITING = [
    "dossier add {dossier} {report}",
    "dossier aside {dossier}",
    "ledger remove cresk --reason asked",
    "ledger forget cresk",
    "correct abcdef0123 --reject --by jane",
    "read {report}",
]


def tale(seed: int) -> str:
    """Sixty words that no other report has in this order."""
    return " ".join(Random(seed).choices(OTHER.split() + LONELY.split(), k=60)) + "."


def records() -> list[str]:
    """Six reports on the talks, one of them twice and one copied, and others."""
    told = [
        {"id": f"talks-{n}", "text": f"{TEXT} {tale(n)}", "date": f"2021-03-{n:02}"}
        | {"outlet": PAPERS[n % len(PAPERS)]}
        for n in range(1, 7)
    ]
    beside = [
        {"id": "boats", "text": OTHER, "date": "2021-03-02"},
        {"id": "cup", "text": LONELY, "date": "2021-03-03"},
        {"id": "old", "text": f"{TEXT} {tale(10)}", "date": "2019-03-03"},
        {"id": "undated", "text": f"{TEXT} {tale(11)}"},
        {"id": "again", "text": told[0]["text"], "date": "2021-03-04"},
        {"id": "copy", "text": f"{told[1]['text']} It said so.", "date": "2021-03-05"},
    ]
    return [json.dumps(one) + "\n" for one in (*told[::-1], *beside)]


class Reading:
    """A reader of our own."""

    reader = READER

    def code(self, article: Article) -> Entries:
        """What it makes of a report."""
        if TEXT in article.text:
            return entries(article)
        return Entries(article=article, reader=READER)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier, a batch, and a ledger that got the same reports one by one."""
    folder = tmp_path_factory.mktemp("here")
    (folder / "patrol.toml").write_text(TOML, "utf-8")
    batch(folder / "talks", records(), Reading().code)
    road: Any = Reading()
    dossier = load_dossier(folder / "patrol.toml")
    filer = Filer(dossier, Keeper(str(folder / "talks.db")), lambda: road)
    for capture in gather([str(folder / "talks.jsonl")], Hints(), None):
        assert isinstance(capture, Capture)
        filer.take(capture)
    return folder


def call(words: str, ledger: Path) -> Result:
    """What comes of a call on a ledger, or the folder of a batch."""
    here = ledger.parent
    named = words.format(dossier=here / "patrol.toml", report=here / "talks.jsonl")
    return CliRunner().invoke(app, [*named.split(), "--ledger", str(ledger)])


@pytest.mark.parametrize("words", ASKED)
def test_a_batch_answers_as_a_ledger_does(here: Path, words: str) -> None:
    of_ledger, of_batch = (call(words, here / n) for n in ("talks.db", "talks"))
    assert (of_ledger.exit_code, of_batch.exit_code) == (0, 0)
    assert of_ledger.stdout
    assert of_batch.stdout == of_ledger.stdout


def test_a_digest_is_the_same_but_for_what_is_set_aside(here: Path) -> None:
    words = "digest {dossier} --since 2021-03-03"
    of_ledger, of_batch = (call(words, here / n).stdout for n in ("talks.db", "talks"))
    assert " Set aside: 1 report." in of_ledger
    assert of_batch == of_ledger.replace(" Set aside: 1 report.", "")


def test_what_a_batch_tells_is_told_of_the_right_reports(here: Path) -> None:
    said = call("timeline {dossier} --all --json", here / "talks").stdout
    assert "2021-03-01" in said
    assert "2019" not in said


def test_all_reports_of_a_batch_are_shown_where_no_dossier_chooses(here: Path) -> None:
    said = json.loads(call("ledger stats --json", here / "talks").stdout)
    assert (said["article"], said["capture"]) == (11, 12)
    lines = call("ledger export", here / "talks").stdout.splitlines()
    assert len(lines) == 11
    assert "Arland" in call("report", here / "talks").stdout


def test_the_reports_are_looked_through_once(here: Path) -> None:
    (here / "twice.toml").write_text(TOML.replace("the patrol", "a patrol"), "utf-8")
    words = ["meetings", str(here / "twice.toml"), "--ledger", str(here / "talks")]
    first, again = (CliRunner().invoke(app, words) for _ in range(2))
    assert "looking through" in first.stderr
    assert again.stderr == ""
    assert again.stdout == first.stdout


def test_another_dossier_of_that_id_is_looked_for_anew(here: Path) -> None:
    place = here / "thrice.toml"
    place.write_text(TOML, "utf-8")
    words = ["meetings", str(place), "--json", "--ledger", str(here / "talks")]
    first = CliRunner().invoke(app, words)
    kept = set((here / "talks" / "ledgers").iterdir())
    place.write_text(TOML.replace("from = 2021", "from = 2019"), "utf-8")
    again = CliRunner().invoke(app, words)
    assert "looking through" in again.stderr
    assert again.stdout != first.stdout
    assert len(kept) == len(set((here / "talks" / "ledgers").iterdir()))


def test_a_dossier_that_no_report_is_about_is_told(here: Path) -> None:
    (here / "none.toml").write_text('[[party]]\nname = "Zembla"\n', "utf-8")
    words = ["meetings", str(here / "none.toml"), "--ledger", str(here / "talks")]
    wrong = CliRunner().invoke(app, words).exception
    assert isinstance(wrong, UsageError)
    assert "no report is about" in str(wrong)


@pytest.mark.parametrize("words", WRITING)
def test_what_would_write_into_a_batch_is_refused(here: Path, words: str) -> None:
    wrong = call(words, here / "talks").exception
    assert isinstance(wrong, LedgerError)
    assert "a batch is only read" in str(wrong)
    assert "\n" not in str(wrong)


def test_the_how_to_runs(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (Path(__file__).parents[2] / "docs" / "howto-query.md").read_text("utf-8")
    calls = re.findall(r"^ {4}headway (.+ --ledger .+)$", page, re.MULTILINE)
    (here / "talks.toml").write_text(TOML, "utf-8")
    monkeypatch.chdir(here)
    codes = {one: CliRunner().invoke(app, one.split()).exit_code for one in calls}
    assert codes == dict.fromkeys(calls, 0)
    assert len(calls) == 3
