"""Leaders and their spellings from the Phoenix dictionaries, in our own form."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.actor_tables.form import Row, own
from training.actor_tables.holders import SOME_HEAD

ORIGIN = "Phoenix 2014"
CODE = re.compile(r"\[([A-Z]{3})([A-Z]*)\s*([<>]?\d{6,8}(?:-\d{6,8})?)?\]")
STATE = re.compile(r"^([A-Z_.'-]+?)_*\s+\[([A-Z]{3})\]")
SPLIT_NAME = re.compile(r"[ _]+")
NUMERAL = re.compile(r"[IVX]{2,4}")
MAC = re.compile(r"\b(Mc|O'|D')([a-z])")
LATIN = {"de", "da", "do", "dos", "das", "del", "della", "di", "la", "el", "y", "e"}
SMALL = LATIN | {"van", "von", "der", "den", "bin", "ibn", "bint", "ben", "ul"}
LOWER_SECOND = frozenset({"KOR", "PRK", "TWN", "CHN"})  # Ban Ki-moon
NO_NAME = frozenset({"administration", "government", "regime", "team", "cabinet"})
MIXED = {"MUS"}  # leaders of Mauritania stand under Mauritius, too
TINY = frozenset({"SMR", "AND", "LIE", "MCO", "PLW", "FSM", "MHL", "NRU", "TUV"})
SINCE = 2000
TAKEN = "2009-01"  # few leaders who left later have an end


@dataclass(frozen=True, slots=True)
class Block:
    """What the dictionary says of one name: its spellings and dated codes."""

    names: tuple[str, ...]
    codes: tuple[tuple[str, str, str], ...]  # state, role, dates as written


def blocks(path: Path) -> Iterator[Block]:
    """The entries of a dictionary, in its order."""
    names: list[str] = []
    codes: list[tuple[str, str, str]] = []
    for raw in path.read_text("utf-8", errors="replace").splitlines():
        line = raw.split("#")[0].rstrip()
        if line and line[0] not in "+\t [" and names:
            yield Block(tuple(names), tuple(codes))
            names, codes = [], []
        if line and line[0] not in "\t [":
            names.append(line.split("[")[0].strip("+ _\t"))
        codes += [(m[1], m[2], m[3] or "") for m in CODE.finditer(line)]
    if names:
        yield Block(tuple(names), tuple(codes))


def leaders(path: Path, ids: Mapping[str, str]) -> Iterator[Row]:
    """Those of the states' heads who were in office since 2000, one row each.

    Only who stands in the dictionary as one of the elite before or after a time in
    government is known to have led; all others might be any official.
    """
    for block in blocks(path):
        state = block.codes[0][0] if block.codes else ""
        terms = list(spans(block, None if state in TINY | MIXED else ids.get(state)))
        names = spellings(block, state)
        if terms and names:
            yield {
                "id": f"x-{'-'.join(names[0].lower().split())}",
                "name": names[0],
                "names": names[1:],
                "gender": None,
                "terms": terms,
                "origin": ORIGIN,
                "licence": "MIT",
            }


def spans(block: Block, of: str | None) -> Iterator[Row]:
    """A leader's times in government, as far as they reach into our years."""
    led = any(role.startswith("ELI") for _, role, _ in block.codes)
    for state, role, dates in block.codes:
        start, end = edges(dates)
        recent = (end or start or "0")[:4] >= str(SINCE)
        if start and end and end < start:
            continue
        if of and led and role == "GOV" and state == block.codes[0][0] and recent:
            open_end = {} if end else {"seen": max(TAKEN, (start or "")[:7])}
            term = {"office": office(block), "of": of}
            yield term | {"start": start, "end": end} | open_end


def office(block: Block) -> str:
    """The office that stands before a spelling; that of some head where none does."""
    said = " ".join(block.names).replace("_", " ").lower()
    words = ("vice president", "prime minister", "president", "king", "emir", "sultan")
    return next((word for word in words if re.search(rf"\b{word} ", said)), SOME_HEAD)


def edges(dates: str) -> tuple[str | None, str | None]:
    """Start and end of a dated code: ">051122", "970803-20050803"."""
    if dates[:1] == ">":
        return isodate(dates[1:]), None
    if dates[:1] == "<" or "-" not in dates:
        return None, isodate(dates.lstrip("<")) if dates else None
    first, last = dates.split("-")
    return isodate(first), isodate(last)


def isodate(digits: str) -> str | None:
    """A day from YYMMDD or YYYYMMDD; None for one that no calendar has."""
    if len(digits) == 6:
        digits = f"{'20' if digits[:2] < '20' else '19'}{digits}"
    year, month, date = digits[:4], digits[4:6], digits[6:8]
    good = len(digits) == 8 and "01" <= month <= "12" and "01" <= date <= "31"
    return f"{year}-{month}-{date}" if good else None


def spellings(block: Block, state: str) -> list[str]:
    """The full names of two words or more, without titles, as news writes them."""
    found = (untitled(name) for name in block.names)
    full = [name for name in found if 2 <= len(name.split()) <= 5]
    return list(dict.fromkeys(cased(name, state) for name in full if plain(name)))


def plain(name: str) -> bool:
    """Whether a name is one of letters, with no lone initials at its head."""
    last = name.split()[-1].lower()
    odd = re.search(r"[^A-Za-z' .-]", name) or last in NO_NAME
    return not odd and len(name.split()[0]) > 2


@cache
def titles() -> frozenset[str]:
    """The words that stand before a name and are none."""
    return frozenset(row["word"] for row in own("titles"))


def untitled(name: str) -> str:
    """The name without the words before it: "PRESIDENT_HUGO_CHAVEZ"."""
    words = [word for word in SPLIT_NAME.split(name) if word]
    while words and words[0].lower().strip(".") in titles():
        words = words[1:]
    return " ".join(words)


def cased(name: str, state: str = "") -> str:
    """A name in capitals as it is written: "BAN KI-MOON" → Ban Ki-moon."""
    words = [word_cased(word, state) for word in name.split()]
    small = [w.lower() if w.lower() in SMALL else w for w in words[1:]]
    return " ".join([words[0], *small])


def word_cased(word: str, state: str) -> str:
    """One word of a name, with each part behind a hyphen in its form."""
    if NUMERAL.fullmatch(word):
        return word
    first, *others = word.split("-")
    head = first.lower() if others and first in ("AL", "EL") else first.capitalize()
    behind = str.lower if state in LOWER_SECOND else str.capitalize
    whole = "-".join([head, *(behind(part) for part in others)])
    return MAC.sub(lambda found: found[1] + found[2].upper(), whole)
