"""The arrows between the folders run one way, as ARCHITECTURE.md draws them."""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "headway"
DRAWN = (Path(__file__).parents[1] / "ARCHITECTURE.md").read_text("utf-8")
ROW = re.compile(r"^\| `(\w+)(?:/|\.py)` \|.*\| *([^|]*?) *\| *([^|]*?) *\|$", re.M)
ALL = "all of the above"
FREE = {"errors"}  # one tree that everybody may import
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
DOCX = "serve/brief"
LLM = {"pydantic_ai", "httpx2", "openai"}  # what the extra brings
ASKING = ("door", "request")  # in extract/asked: they alone know it …
LATE = ("connection",)  # … and this alone leads to them, loaded when it is called for


@cache
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


def words(cell: str) -> set[str]:
    """What a cell of the table names."""
    return set(re.findall(r"\w+", cell))


def drawn() -> Iterator[tuple[str, set[str], set[str]]]:
    """Each row of the table: a room, the rooms that it knows, and the packages."""
    above = set[str]()
    for room, rooms, packages in ROW.findall(DRAWN):
        yield room, set(above) if rooms == ALL else words(rooms), words(packages)
        above.add(room)


ALLOWED = {room: rooms for room, rooms, _ in drawn()}
PACKAGES = {room: packages for room, _, packages in drawn()}
FILES = [p for p in sorted(SOURCE.rglob("*.py")) if room_of(p) in ALLOWED]


def known(room: str) -> set[str]:
    """The modules that the files of a room import."""
    return {n for p in FILES if room_of(p) == room for n in imports_of(p)}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_a_file_imports_only_what_its_folder_may(path: Path) -> None:
    rooms = {
        name.split(".")[1] for name in imports_of(path) if name.startswith("headway.")
    }
    assert rooms <= ALLOWED[room_of(path)] | {room_of(path)} | FREE


@pytest.mark.parametrize("room", ALLOWED.keys() - {"cli"})
def test_a_folder_imports_all_that_is_drawn(room: str) -> None:
    rooms = {n.split(".")[1] for n in known(room) if n.startswith("headway.")}
    assert rooms - {room} - FREE == ALLOWED[room]


@pytest.mark.parametrize("room", ALLOWED)
def test_a_folder_knows_the_packages_that_are_drawn(room: str) -> None:
    roots = {name.partition(".")[0] for name in known(room)}
    assert roots - sys.stdlib_module_names - {"headway"} == PACKAGES[room]


def test_the_arrows_run_downwards_without_a_circle() -> None:
    order = list(ALLOWED)
    for room, rooms in ALLOWED.items():
        assert {order.index(one) < order.index(room) for one in rooms} <= {True}


@pytest.mark.parametrize("room", WITHIN_DESK)
def test_within_the_desk_the_arrows_run_one_way_too(room: str) -> None:
    files = [p for p in FILES if p.is_relative_to(SOURCE / "desk" / room)]
    files += [p for p in FILES if p == SOURCE / "desk" / f"{room}.py"]
    names = {name for path in files for name in imports_of(path)}
    asked = {name.split(".")[2] for name in names if name.startswith("headway.desk.")}
    assert files
    assert asked <= WITHIN_DESK[room]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_only_briefings_know_documents(path: Path) -> None:
    knows = any(name.split(".")[0] == "docx" for name in imports_of(path))
    assert not knows or path.is_relative_to(SOURCE / DOCX)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_what_speaks_with_a_language_model_stands_apart(path: Path) -> None:
    asked = path.parent == SOURCE / "extract" / "asked"
    known = imports_of(path)
    knows = bool(LLM & {name.split(".")[0] for name in known})
    assert not knows or (asked and path.stem in ASKING)
    leading = {f"headway.extract.asked.{name}" for name in (*ASKING, *LATE)}
    assert not leading & known or (asked and path.stem in (*ASKING, *LATE))


def test_every_folder_has_its_rule() -> None:
    rooms = {p.stem for p in SOURCE.iterdir() if p.name[0] != "_"}
    assert rooms - {"py"} - FREE == ALLOWED.keys()
