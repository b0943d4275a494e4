"""The constants by which a negotiation is followed, as the tables of a page.

    python -m benchmarks.constants

rewrites the tables in docs/headway.md: names and values as the code has them, the
reasons from the comments beside them.
"""

import ast
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from types import ModuleType

__all__ = ["BEGIN", "END", "MODULES", "PAGE", "rewritten", "table"]

PAGE = Path(__file__).parents[1] / "docs" / "headway.md"
ROOM = "headway.analyse.followed"
MODULES = {
    "Headway": ("scale",),
    "Positions, quotes and changes": ("firmness",),
    "Meetings and rounds": (
        "company",
        "same_talks",
        "unsure_talks",
        "put_off",
        "rounds",
        "channels",
    ),
    "Proposals and their answers": ("bids", "answers", "substance"),
}
BEGIN, END = "<!-- constants: made by benchmarks/constants.py -->\n", "<!-- end -->\n"
HEAD = "| constant | value | reason |\n| --- | --- | --- |\n"
MEASURES = (int, float, timedelta, Mapping)
UNITS = {"ONE_DAY"}  # they measure, and are no choice


def main() -> None:
    """Rewrite the page."""
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")


def rewritten(page: str) -> str:
    """The page with tables made anew from the code."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = "".join(
        f"\n### {title}\n\n{table(names)}" for title, names in MODULES.items()
    )
    return f"{before}{BEGIN}{made}\n{END}{after}"


def table(names: Iterable[str]) -> str:
    """The table of the constants of some modules, in the code's order."""
    modules = [import_module(f"{ROOM}.{name}") for name in names]
    return HEAD + "".join(row for module in modules for row in rows(module))


def rows(module: ModuleType) -> Iterator[str]:
    """A row for each constant that is a measure, and for each part of it."""
    file, place = Path(str(module.__file__)), module.__name__.rpartition(".")[2]
    said, heads = comments(file), comments(file, alone=True)
    for node in ast.parse(file.read_text("utf-8")).body:
        name, value = measured(node, module)
        if isinstance(value, Mapping):
            yield line(f"{place}.{name}", "", above(node.lineno, heads))
            for key, part, at in zip(value, value.values(), lines(node), strict=True):
                yield line(f"{place}.{name}", shown(part), said.get(at, ""), f"{key}")
        elif value is not None:
            yield line(f"{place}.{name}", shown(value), said.get(node.lineno, ""))


def measured(node: ast.stmt, module: ModuleType) -> tuple[str, object]:
    """The name and the value of a constant; no value: it is no measure."""
    if isinstance(node, ast.Assign):
        target = node.targets[0]
    elif isinstance(node, ast.AnnAssign):
        target = node.target
    else:
        return "", None
    name = target.id if isinstance(target, ast.Name) else ""
    value = getattr(module, name, None) if name.isupper() else None
    if name in UNITS:
        return name, None
    return name, value if isinstance(value, MEASURES) else None


def lines(node: ast.stmt) -> list[int]:
    """The lines on which the parts of a mapping stand."""
    (found,) = (part for part in ast.walk(node) if isinstance(part, ast.Dict))
    return [key.lineno for key in found.keys if key is not None]


def comments(file: Path, *, alone: bool = False) -> dict[int, str]:
    """The comment on each line; only those that have a line to themselves."""
    with file.open("rb") as content:
        return {
            token.start[0]: token.string.lstrip("# -")
            for token in tokenize.tokenize(content.readline)
            if token.type == tokenize.COMMENT
            and not (alone and token.line[: token.start[1]].strip())
        }


def above(number: int, said: Mapping[int, str]) -> str:
    """The comment on the lines above a line."""
    first = number
    while first - 1 in said:
        first -= 1
    return " ".join(said[at] for at in range(first, number))


def line(name: str, value: str, reason: str, part: str = "") -> str:
    """One row; a part of a constant bears its name."""
    return f"| `{name}`{part and f', {part}'} | {value} | {reason} |\n"


def shown(value: object) -> str:
    """A value as a reader takes it: a third is 0.333, and a day 1 day."""
    if isinstance(value, timedelta):
        return f"{value.days} days" if value.days != 1 else "1 day"
    return f"{value:.3g}" if isinstance(value, int | float) else f"{value}"


if __name__ == "__main__":
    main()
