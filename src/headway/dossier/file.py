"""A dossier's TOML file, read and checked."""

import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from headway.dossier.odds import at_odds
from headway.dossier.tables import DossierTable
from headway.dossier.telling import placed, printed, told
from headway.errors import DossierError

__all__ = ["file_of", "load_tables", "parse_tables", "unused"]

FILE = "dossier.toml"
LARGEST = 500_000  # bytes of a file
WIDEST = 2_000  # characters of a line: a key of many parts takes long to read
BARE_MONTH = re.compile(r"=\s*(\d{4}-\d{2})(?!\d|-\d)")
AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")


def file_of(place: Path) -> Path:
    """The dossier's file: the place itself, or `dossier.toml` in a folder."""
    return place / FILE if os.path.isdir(place) else place


def unused(sources: Iterable[str]) -> Iterator[str]:
    """The dossiers that lie in the folders among these sources."""
    for source in sources:
        if "\0" not in source and os.path.isfile(os.path.join(source, FILE)):
            yield printed(os.path.join(source, FILE))


def load_tables(place: Path) -> DossierTable:
    """The tables of the dossier at this place; `DossierError` where it is broken."""
    file = file_of(place)
    name = printed(str(file))
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST + 1)
    except OSError as refused:
        why = refused.strerror or "cannot be read"
        raise DossierError(f"{name}: {why}: name a dossier's TOML file") from refused
    return parse_tables(content, name)


def parse_tables(content: bytes, name: str) -> DossierTable:
    """The tables in a file's bytes; `DossierError` names the line and the key."""
    text = decoded(content, name)
    try:
        tables = DossierTable.model_validate(parsed(text, name))
    except ValidationError as wrong:
        raise DossierError(told(wrong.errors(), text, name)) from wrong
    for place, why in at_odds(tables):
        raise DossierError(placed(place, why, text, name))
    return tables


def decoded(content: bytes, name: str) -> str:
    """The text of a file; `DossierError` where it is none, or too large."""
    if len(content) > LARGEST:
        raise DossierError(f"{name}: larger than {LARGEST // 1000} kB: shorten it")
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as odd:
        raise DossierError(f"{name}: not UTF-8: save it as UTF-8") from odd
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > WIDEST:
            where = f"{name}:{number}"
            raise DossierError(f"{where}: longer than {WIDEST:,} characters: break it")
    return text


def parsed(text: str, name: str) -> dict[str, Any]:
    """What the TOML says; `DossierError` where it is none."""
    try:
        return tomllib.loads(text)
    except RecursionError as deep:
        raise DossierError(f"{name}: nested too deep: no key needs that") from deep
    except ValueError as broken:
        raise DossierError(mended(str(broken), text, name)) from broken


def mended(why: str, text: str, name: str) -> str:
    """Where the TOML is broken, why, and what to write there."""
    found = AT_LINE.search(why)
    if found is None:
        return f"{name}: not TOML: {printed(why)}"
    number = int(found[1])
    month = BARE_MONTH.search(text.split("\n")[number - 1])
    if month:
        return f'{name}:{number}: a month stands in quotes: write "{month[1]}"'
    return f"{name}:{number}: not TOML: {printed(AT_LINE.sub('', why))}"
