"""Who held which office when, from tables that were drawn from Wikidata."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from training.actor_tables.form import Row, day
from training.actor_tables.offices import office, place_of_duty, tail

TAKEN = "2022-07"  # the month in which most tables were taken
ORIGIN = "Wikidata"  # as every-politician-scrapers drew it in 2022
PRONOUNS = {"male": "he", "female": "she"}
STATES = {  # by the first part of a table's name, where it is not the state's own id
    "uk": "united-kingdom",
    "us": "united-states",
}
KINDS = re.compile(r"-(?:ministers|cabinet)$")
IDLE = frozenset({"of", "for", "the", "affairs", "national", "and"})
LETTERS = re.compile(r"[A-Za-zÀ-ɏ]")


def tables(folder: Path) -> list[Path]:
    """The tables of office holders in a folder, by name."""
    return sorted((folder / "holders").glob("*.csv"))


def persons(folder: Path, ids: Mapping[str, str]) -> Iterator[Row]:
    """One row per line that names a person in an office that matters."""
    rows = (row for table in tables(folder) for row in drawn(table, ids))
    return (row for row in rows if in_order(row))


def in_order(row: Row) -> bool:
    """Whether the term of a row ends no earlier than it starts."""
    term = row["terms"][0]
    return not term["start"] or not term["end"] or term["start"] <= term["end"]


def drawn(table: Path, ids: Mapping[str, str]) -> Iterator[Row]:
    """The rows of one table."""
    lines = list(csv.DictReader(table.read_text("utf-8").splitlines()))
    drawn_in = {line.get("seen") or "" for line in lines}
    seen = max(drawn_in, default="") or taken(line.get("start") or "" for line in lines)
    if table.stem.startswith("foreign-ministers"):
        yield from ministers(lines, ids, seen)
    else:
        yield from cabinet(own_lines(lines), table.stem, ids, seen)


def taken(starts: Iterable[str]) -> str:
    """The month in which a table was taken: no earlier than its latest entry."""
    return max([TAKEN, *(start[:7] for start in starts if start < "2023-02")])


def own_lines(lines: list[dict[str, str]]) -> list[dict[str, str]]:
    """The lines of the state itself: a province's stand before its monarch."""
    titles = [line["position"] for line in lines]
    return lines[titles.index("monarch") :] if "monarch" in titles else lines


def ministers(
    lines: list[dict[str, str]], ids: Mapping[str, str], seen: str
) -> Iterator[Row]:
    """The foreign ministers of all states on one day."""
    for line in lines:
        of = ids.get(line["countryLabel"])
        if of and named(line["name"]):
            term = {"office": "foreign minister", "title": line["positionLabel"]}
            dates = {"start": day(line["start"]), "end": None, "seen": seen}
            yield person(line["person"], line["name"], None, term | {"of": of} | dates)


def cabinet(
    lines: list[dict[str, str]], table: str, ids: Mapping[str, str], seen: str
) -> Iterator[Row]:
    """The office holders of one state, or of the organisations of the world."""
    state = KINDS.sub("", table)
    for line in lines:
        title, gender = line["position"], PRONOUNS.get(line.get("gender") or "")
        found = office(title, gender)
        of = bearer(title, ids) if state == "world" else STATES.get(state, state)
        if found and of and named(line["person"]):
            if title == "President of Southern Sudan":
                of = "south-sudan"
            term = {
                "office": found["office"],
                "title": title_of(title, found),
                "of": of,
            }
            to = place_of_duty(found, title, ids)
            term |= {"to": to} if to else {}
            term |= dates(line, seen)
            yield person(line["personID"], line["person"], gender, term)


def title_of(title: str, found: Row) -> str | None:
    """The title as the table has it; None where it says no more than the office."""
    words = {*title.casefold().replace(",", " ").split()} - IDLE
    return None if words == {*found["office"].split()} else title


def bearer(title: str, ids: Mapping[str, str]) -> str | None:
    """The organisation that an office is of; None for a state's envoy to one."""
    if title.lower().startswith(("permanent representative", "ambassador")):
        return None
    return ids.get(tail(title) or "") or ids.get(title.split()[0])


def dates(line: dict[str, str], seen: str) -> Row:
    """Start and end; one still in office bears the month of the table."""
    start, end = day(line["start"]), day(line["end"])
    return {"start": start, "end": end} | ({} if end else {"seen": seen})


def named(name: str) -> bool:
    """Whether the name is one in Latin letters, and no bare number of Wikidata."""
    return bool(LETTERS.match(name)) and not re.fullmatch(r"Q\d+", name)


def person(id_: str, name: str, gender: str | None, term: Row) -> Row:
    """A person's row with one term."""
    plain = name.split(",")[0].strip()
    whole = {"id": id_, "name": plain, "names": [], "gender": gender, "terms": [term]}
    return whole | {"origin": ORIGIN, "licence": "CC0-1.0"}
