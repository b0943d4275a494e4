"""What the documents promise."""

import re
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from tests.laid import lay_out, run

from headway import __version__
from headway.cli import (
    correct,
    dossier,
    evaluate,
    explain,
    ledger,
    read,
    report,
    watch,
)
from headway.ingest.asking import Limits
from headway.ingest.files import LARGEST
from headway.model import kinds
from headway.read.sound import LONGEST

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/**/*.md"))]
COMMANDS = re.findall(r"^ {4}(headway .+)$", README, re.MULTILINE)
HELP = (
    read.EXAMPLES,
    report.EXAMPLE,
    explain.EXAMPLE,
    correct.EXAMPLES,
    evaluate.EXAMPLE,
    watch.EXAMPLE,
    *(command.epilog or "" for command in ledger.app.registered_commands),
    *(command.epilog or "" for command in dossier.app.registered_commands),
)
EXAMPLES = re.findall(r"^Example: (.+)$", "\n".join(HELP), re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name."""
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.model
def test_the_readmes_commands_fill_a_ledger(desk: Path) -> None:
    assert len(COMMANDS) == 8
    assert [run(command) for command in COMMANDS] == [0] * 8
    assert (desk / "talks.html").exists()
    assert (desk / "talks.jsonl").exists()


@pytest.mark.model
def test_the_examples_of_the_help_run(desk: Path) -> None:
    assert len(EXAMPLES) >= len(HELP)
    assert all(example.startswith("headway ") for example in EXAMPLES)
    (desk / "notes.txt").write_text(
        "Iraq rejected the proposal of Iran, its envoy said on Tuesday."
    )
    run("headway read report.txt notes.txt --ledger talks.db --format none")
    assert [(example, run(example)) for example in EXAMPLES] == [
        (example, 0) for example in EXAMPLES
    ]


def test_the_readme_is_short_and_begins_with_a_command() -> None:
    lines = README.splitlines()
    assert len(lines) <= 100
    assert any(line.strip() == "make demo" for line in lines[:25])


def test_the_readme_names_the_limits() -> None:
    said = " ".join(README.split())
    assert f"may have {LONGEST:,} characters" in said
    assert f"a file or record {LARGEST // 1_000_000} MB" in said
    assert f"a fetched page {Limits().bytes // 1_000_000} MB" in said


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("kind", kinds.MoveKind)
def test_every_kind_of_move_stands_in_the_vocabulary(kind: kinds.MoveKind) -> None:
    assert f"| {kind} |" in (ROOT / "VOCABULARY.md").read_text("utf-8")


MODULES = [
    ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    for path in sorted(ROOT.glob("src/headway/**/*.py"))
    if path.name[:2] != "__" and "migrations" not in path.parts
]


@pytest.mark.parametrize("name", MODULES)
def test_what_a_module_exports_is_there(name: str) -> None:
    module = import_module(name)
    listed = module.__all__
    assert listed == sorted(listed, key=lambda n: (not n.isupper(), n.islower(), n))
    assert [missing for missing in listed if not hasattr(module, missing)] == []


def test_the_readmes_excerpt_is_the_examples_ledger() -> None:
    expected = (ROOT / "tests/expected/nato-russia-2022.txt").read_text("utf-8")
    shown = README.split("```")[1]
    verdict, _, entries = shown.partition("\n\n")
    assert " ".join(verdict.split()) == expected.splitlines()[0]
    quoted = re.findall(r"“(.+?)(?:, …)?”", entries)
    assert quoted
    assert [words for words in quoted if words not in expected] == []


INSTALL = (ROOT / "docs" / "install.md").read_text("utf-8")
EVERY = (ROOT / "docs" / "README.md").read_text("utf-8")


def test_the_page_of_pages_names_every_page() -> None:
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"README.md"}
    assert [page for page in sorted(pages) if f"]({page})" not in EVERY] == []


def test_the_extras_of_the_page_are_those_of_the_package() -> None:
    said = set(re.findall(r"^\| `(\w+)` \|", INSTALL, re.MULTILINE))
    package = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert said == package["project"]["optional-dependencies"].keys() - {"dev"}


def test_the_picture_of_the_readme_is_small_and_has_words_beside_it() -> None:
    ((words, path),) = re.findall(r"!\[(.+?)\]\((.+?)\)", README)
    assert len(words) > 40
    assert (ROOT / path).stat().st_size <= 200_000


def test_the_citation_names_this_version() -> None:
    cited = (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"\nversion: {__version__}\n" in cited
