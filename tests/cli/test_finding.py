"""Positions, quotes and digests of a followed negotiation, on the command line."""

import json
import re
import shlex
from pathlib import Path
from types import ModuleType

import feedparser  # type: ignore[import-untyped]
import pytest
from tests.fakes import article, capture, entries
from typer.testing import CliRunner, Result

from headway.cli import digest, positions, quotes
from headway.cli.main import app
from headway.coding import basis_of
from headway.dossier.following import load_dossier
from headway.errors import LedgerError, UsageError
from headway.follow.filing import filed
from headway.follow.issues import Issues
from headway.follow.sides import Sides
from headway.ledger.asides import Asides
from headway.ledger.filings import keep_filings
from headway.ledger.opening import open_ledger
from headway.read.article import read

OTHER = "Fishing boats came home to Cresk on Monday, and all were glad of it."
TOML = """
title = "The patrol"

[[party]]
name = "Arland"

[[party]]
name = "Borland"
aliases = ["the Borlanders"]

[[issue]]
name = "Patrols"
phrases = ["patrol"]
"""


def headway(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def filled(toml: Path, address: str) -> None:
    """A dossier, and a ledger with one report filed and one set aside."""
    toml.write_text(TOML)
    dossier, found = load_dossier(toml), entries()
    ledger = open_ledger(address, create=True)
    ledger.add(capture(), found)
    issues = Issues.of(dossier).assigned(found)
    filing = filed(found, Sides.of(dossier), issues.issues)
    keep_filings(ledger, dossier.id, [filing], basis_of(dossier.mark))
    idle = capture(OTHER.encode(), "idle.txt")
    Asides(ledger, dossier.id).keep(idle, read(idle), "names no party")
    ledger.close()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dossier, and its ledger beside it."""
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "patrol.toml", "patrol.db")
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_positions_are_printed_by_issue_and_party() -> None:
    lines = headway("positions", "patrol.toml").stdout.splitlines()
    assert [line.split()[:4] for line in lines] == [
        ["position", "Patrols", "Arland", "offers"],
        ["position", "Patrols", "Borland", "refuses"],
    ]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    "asked",
    [
        ("--party", "borland"),
        ("--party", "The Borlanders"),
        ("--issue", "patrols", "--party", "Borland"),
    ],
)
def test_one_party_or_issue_may_be_asked_for(asked: tuple[str, ...]) -> None:
    said = headway("positions", "patrol.toml", *asked, "--json")
    (line,) = said.stdout.splitlines()
    found = json.loads(line)
    assert (found["party"], found["stance"]) == ("Borland", "reject")
    assert found["evidence"][0]["words"] == "Borland rejected the patrol"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("option", ["--party", "--issue"])
def test_an_unknown_party_or_issue_is_refused_with_those_there_are(
    option: str,
) -> None:
    said = headway("positions", "patrol.toml", option, "Fish")
    assert isinstance(said.exception, UsageError)
    assert "it has" in str(said.exception)


@pytest.mark.usefixtures("desk")
def test_the_talks_as_a_whole_may_have_no_position() -> None:
    said = headway("positions", "patrol.toml", "--issue", "none")
    assert (said.exit_code, said.stdout) == (0, "")
    assert "no report tells" in said.stderr


@pytest.mark.usefixtures("desk")
def test_quotes_are_found_by_speaker_and_words() -> None:
    said = headway("quotes", "patrol.toml", "--by", "borland", "--about", "patrols")
    assert said.stdout.rstrip().endswith("Borland rejected the patrol")
    said = headway("quotes", "patrol.toml", "--by", "borland", "--json")
    assert json.loads(said.stdout)["day"] == "2021-03-02"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (("--by", "Barland Smith"), "near are Borland"),
        (("--by", "Borland", "--about", "fish"), "no statement about 'fish'"),
        (("--about", "fish"), "try fewer words"),
    ],
    ids=["an unknown speaker", "another matter", "nobody"],
)
def test_what_is_not_found_is_told_with_what_to_do(
    asked: tuple[str, ...], why: str
) -> None:
    said = headway("quotes", "patrol.toml", *asked)
    assert (said.exit_code, said.stdout) == (0, "")
    assert why in said.stderr


@pytest.mark.usefixtures("desk")
def test_a_digest_tells_what_is_new_and_what_was_set_aside() -> None:
    said = headway("digest", "patrol.toml", "--since", "2021-03-01").stdout
    assert said.startswith("# The patrol: what is new since 1 Mar 2021\n")
    assert "Set aside: 1 report." in said
    assert "- **Borland on Patrols: refuses**, 2 Mar 2021\n" in said


@pytest.mark.usefixtures("desk")
def test_a_later_digest_has_nothing_new() -> None:
    said = headway("digest", "patrol.toml", "--since", "2031-01-01").stdout
    assert "Nothing is new." in said
    assert "Set aside" not in said


def test_a_digest_may_be_a_page_in_a_file(desk: Path) -> None:
    said = headway(
        "digest", "patrol.toml", "--since", "2021-03-01", "--format", "html", "-o", "d"
    )
    assert said.exit_code == 0
    assert (desk / "d").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("name", "begins"),
    [("new.atom", "<?xml"), ("new.HTML", "<!doctype"), ("new.md", "#"), ("new", "#")],
)
def test_the_ending_of_its_file_tells_the_form(
    desk: Path, name: str, begins: str
) -> None:
    headway("digest", "patrol.toml", "--since", "2021-03-01", "-o", name)
    assert (desk / name).read_text("utf-8").startswith(begins)


@pytest.mark.usefixtures("desk")
def test_a_digest_may_be_a_feed() -> None:
    call = ("digest", "patrol.toml", "--since", "2021-03-01", "--format", "atom")
    said = headway(*call).stdout
    found = feedparser.parse(said)
    assert not found.bozo
    assert found.feed.title == "The patrol: what is new"
    assert "Answers: Borland on Patrols: refuses" in [e.title for e in found.entries]
    assert headway(*call).stdout == said


def test_a_digest_is_not_written_over_what_it_is_made_from(desk: Path) -> None:
    for output in ("patrol.toml", "patrol.db"):
        said = headway("digest", "patrol.toml", "--since", "2021-03-01", "-o", output)
        assert isinstance(said.exception, UsageError)
    assert (desk / "patrol.toml").read_text() == TOML


@pytest.mark.parametrize(
    "asked", [("positions",), ("quotes",), ("digest", "--since", "2021-03-01")]
)
def test_a_dossier_without_a_ledger_is_told_so(
    tmp_path: Path, asked: tuple[str, ...]
) -> None:
    verb, *options = asked
    (tmp_path / "patrol.toml").write_text(TOML)
    said = headway(verb, tmp_path / "patrol.toml", *options)
    assert isinstance(said.exception, LedgerError)


@pytest.mark.parametrize("verb", [positions, quotes, digest], ids=lambda v: v.__name__)
def test_each_verb_has_help_with_examples_that_run(
    verb: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "dossier.toml", "talks.db")
    _, name = verb.__name__.rsplit(".", 1)
    examples = re.findall(r"^Example: headway (.+)$", verb.EXAMPLE, re.MULTILINE)
    assert examples[0] in " ".join(headway(name, "--help").stdout.split())
    assert [headway(*shlex.split(one)).exit_code for one in examples] == [0] * len(
        examples
    )


def test_a_report_without_a_day_counts_from_when_it_was_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "patrol.toml").write_text(TOML)
    dossier = load_dossier(tmp_path / "patrol.toml")
    found = entries(article(published=None))
    ledger = open_ledger("patrol.db", create=True)
    ledger.add(capture(), found)
    keep_filings(
        ledger,
        dossier.id,
        [filed(found, Sides.of(dossier), lambda _: ())],
        basis_of(dossier.mark),
    )
    ledger.close()
    day = capture().fetched.date()
    said = headway("digest", "patrol.toml", "--since", day).stdout
    assert "\n1 report" in said
    late = headway("digest", "patrol.toml", "--since", "2031-01-01").stdout
    assert "\n0 reports" in late
