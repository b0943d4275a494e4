"""The arrows between the folders run one way, as ARCHITECTURE.md draws them."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "headway"
ALLOWED: dict[str, set[str]] = {
    "model": {"model"},
    "lexicon": {"errors", "model", "lexicon"},
    "ingest": {"deadline", "errors", "model", "lexicon", "ingest"},
    "dossier": {"errors", "model", "lexicon", "dossier"},
    "read": {"errors", "model", "lexicon", "read"},
    "look": {"errors", "model", "lexicon", "look"},
    "extract": {"deadline", "errors", "model", "lexicon", "extract"},
    "resolve": {"errors", "model", "lexicon", "resolve"},
    "ledger": {"errors", "model", "ledger"},
    "follow": {"errors", "model", "lexicon", "follow"},
    "analyse": {"errors", "model", "lexicon", "analyse"},
    "evaluate": {"errors", "model", "ledger", "evaluate"},
    "columns": {"errors", "files", "machine", "model", "columns"},
    "serve": {"errors", "model", "analyse", "evaluate", "serve"},
    "road": {
        "coding",
        "dossier",
        "errors",
        "model",
        "lexicon",
        "read",
        "look",
        "extract",
        "resolve",
    },
    "cabinet": {"coding", "errors", "extract", "follow", "ledger", "model"},
    "editing": {"follow", "ledger", "lexicon", "model", "resolve"},
    "batch": {
        "batch",
        "coding",
        "columns",
        "deadline",
        "dossier",
        "errors",
        "files",
        "follow",
        "ingest",
        "ledger",
        "look",
        "machine",
        "model",
        "read",
        "road",
        "serve",
    },
    "desk": {
        "analyse",
        "cabinet",
        "coding",
        "desk",
        "dossier",
        "editing",
        "errors",
        "evaluate",
        "extract",
        "follow",
        "ledger",
        "lexicon",
        "model",
        "serve",
    },
    "coding": set(),
    "deadline": set(),
    "errors": set(),
    "files": {"errors"},
    "machine": set(),
}
WITHIN_DESK: dict[str, set[str]] = {  # what is not named here may know all of it
    "json": set(),
    "settings": set(),
    "here": {"settings"},
    "guard": {"guard", "here", "settings"},
    "answers": {"answers", "embedding", "enrolling", "json", "nearness", "workout"},
    "api": {"answers", "api", "guard", "here", "json", "workout"},
    "mcp": {"answers", "json", "mcp", "workout"},
    "pages": {"answers", "enrolling", "guard", "here", "json", "pages", "workout"},
    "backroom": {"board", "chores", "duty", "enrolling", "shelf", "workout"},
}
SPACY = {"extract"}
LLM = {"pydantic_ai", "httpx2", "openai"}  # what the extra brings
ASKING = ("door", "request")  # in extract/asked: they alone know it …
LATE = ("connection",)  # … and this alone leads to them, loaded when it is called for


def imports_of(path: Path) -> set[str]:
    """The modules that a file imports."""
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def room_of(path: Path) -> str:
    """The folder, or for a file beside the folders its name."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


FILES = [p for p in sorted(SOURCE.rglob("*.py")) if room_of(p) in ALLOWED]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_file_imports_only_what_lies_below_it(path: Path) -> None:
    rooms = {
        name.split(".")[1] for name in imports_of(path) if name.startswith("headway.")
    }
    assert rooms <= ALLOWED[room_of(path)]


@pytest.mark.parametrize("room", WITHIN_DESK)
def test_within_the_desk_the_arrows_run_one_way_too(room: str) -> None:
    files = [p for p in FILES if p.is_relative_to(SOURCE / "desk" / room)]
    files += [p for p in FILES if p == SOURCE / "desk" / f"{room}.py"]
    names = {name for path in files for name in imports_of(path)}
    known = {name.split(".")[2] for name in names if name.startswith("headway.desk.")}
    assert files
    assert known <= WITHIN_DESK[room]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_only_extraction_knows_spacy(path: Path) -> None:
    knows = any(name.split(".")[0] == "spacy" for name in imports_of(path))
    assert not knows or room_of(path) in SPACY


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_what_speaks_with_a_language_model_stands_apart(path: Path) -> None:
    asked = path.parent == SOURCE / "extract" / "asked"
    known = imports_of(path)
    knows = bool(LLM & {name.split(".")[0] for name in known})
    assert not knows or (asked and path.stem in ASKING)
    leading = {f"headway.extract.asked.{name}" for name in (*ASKING, *LATE)}
    assert not leading & known or (asked and path.stem in (*ASKING, *LATE))


def test_every_folder_has_its_rule() -> None:
    rooms = {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name[0] != "_"}
    assert rooms <= ALLOWED.keys() | {"cli"}
