"""Write `docs/schema.md` anew: `python -m tests.ledger.reference`."""

import ast
import io
import re
import tokenize
from pathlib import Path
from types import ModuleType

import sqlalchemy as sa

from headway.ledger import schema, tables_desk, tables_read

__all__ = ["PAGE", "comments", "reference"]

PAGE = Path(__file__).parents[2] / "docs" / "schema.md"
HEAD = """\
# The tables of a ledger

Written by `python -m tests.ledger.reference` from the code.

A ledger is an SQLite file or a PostgreSQL database with these tables. Read them with
any program that speaks SQL; write through Headway alone. For analysis take [the
export](output.md) or [the tables of an archive](columns.md), which are promised; these
tables change with Headway, and a ledger of an older one is brought up to date when it
is opened.

"""
TITLES = {
    tables_read: "What was read, and what persons say of it",
    tables_desk: "What a desk keeps",
}


def comments(source: str) -> dict[int, str]:
    """The remark that stands on each line, or alone on the lines above it."""
    lines = source.splitlines()
    said: dict[int, str] = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row = token.start[0]
            words = token.string.lstrip("# ")
            while re.match(r"\s*#", lines[row - 1]):
                row += 1
            said[row] = f"{said.get(row, '')} {words}".strip()
    return said


def remarks(module: ModuleType) -> dict[str, str]:
    """What is said of each table and column: "source.kind" → "null: never reached"."""
    source = Path(str(module.__file__)).read_text("utf-8")
    said, found = comments(source), dict[str, str]()
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
            continue
        table = ast.unparse(node.targets[0])
        found[table] = said.get(node.lineno, "")
        for part in node.value.args:
            if isinstance(part, ast.Call) and ast.unparse(part.func) == "sa.Column":
                rows = range(part.lineno, (part.end_lineno or part.lineno) + 1)
                told = " ".join(said[row] for row in rows if row in said)
                found[f"{table}.{ast.literal_eval(part.args[0])}"] = told
    return found


def table(made: sa.Table, said: dict[str, str]) -> str:
    """A table's part of the page."""
    about = f"{said[made.name]}.\n\n" if said.get(made.name) else ""
    rows = "".join(
        f"| {key(column)} | {column.type} | {'yes' if column.nullable else ''} | "
        f"{said.get(f'{made.name}.{column.name}', '').replace('|', '&#124;')} |\n"
        for column in made.columns
    )
    head = "| column | type | may be null | |\n| --- | --- | --- | --- |\n"
    return f"\n### {made.name}\n\n{about}{head}{rows}"


def key(column: sa.Column[object]) -> str:
    """A column's name, bold in a primary key, with the column to which it points."""
    name = f"**`{column.name}`**" if column.primary_key else f"`{column.name}`"
    ends = [f" → {foreign.target_fullname}" for foreign in column.foreign_keys]
    return name + "".join(ends)


def reference() -> str:
    """The page."""
    doc = (schema.__doc__ or "").partition("\n\n")[2]
    parts = [HEAD, doc.strip(), "\n"]
    for module, title in TITLES.items():
        said = remarks(module)
        parts.append(f"\n## {title}\n")
        parts += [table(getattr(module, name), said) for name in module.__all__]
    return "".join(parts)


if __name__ == "__main__":
    PAGE.write_text(reference(), "utf-8")
