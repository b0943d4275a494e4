"""Office holders of all tables in one: one row a person, all spellings and terms."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from training.actor_tables.form import OWN, Row, joined, own, slug

from headway.lexicon.genders import load_genders

HEADS = {"president", "prime minister", "chancellor", "king", "queen", "emir", "sultan"}


def own_persons() -> Iterator[Row]:
    """Our own rows in the form of all others; a term is [office, of, start, end]."""
    for row in own("holders"):
        terms = [own_term(*term) for term in row["terms"]]
        names, gender = row.get("names", []), row.get("gender")
        found = {"id": row.get("id") or slug(row["name"]), "name": row["name"]}
        yield found | {"names": names, "gender": gender, "terms": terms} | OWN


def own_term(office: str, of: str, start: str, end: str | None, to: str = "") -> Row:
    """One term of ours; without an end it was seen in the last month we looked."""
    term = {"office": office, "title": None, "of": of} | ({"to": to} if to else {})
    term |= {"start": start or None, "end": end}
    return term if end else term | {"seen": "2024-12"}


def merged(persons: Iterable[Row]) -> list[Row]:
    """One row a person: those of one id, then those of one name in one state."""
    by_id: dict[str, Row] = {}
    by_name: dict[tuple[str, str], str] = {}
    for row in persons:
        keys = [(key(name), of) for name in spellings(row) for of in states(row)]
        id_ = next((by_name[k] for k in keys if k in by_name), row["id"])
        id_ = row["id"] if row["id"] in by_id else id_
        by_id[id_] = united(by_id[id_], row) if id_ in by_id else row
        by_name |= {k: by_name.get(k, id_) for k in keys}
    return [finished(row) for row in by_id.values()]


def spellings(row: Row) -> list[str]:
    """All that a person is called."""
    return [row["name"], *row["names"]]


def states(row: Row) -> set[str]:
    """The actors for which a person held an office."""
    return {term["of"] for term in row["terms"]}


def key(name: str) -> str:
    """The name without case, accents, hyphens and dots: what two tables share."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c for c in bare if c.isalnum() or c in " -")
    return " ".join(kept.replace("-", " ").split())


def united(one: Row, other: Row) -> Row:
    """Both rows of one person in one; our own terms stand above a table's."""
    return one | {
        "names": [*one["names"], other["name"], *other["names"]],
        "gender": one["gender"] or other["gender"],
        "terms": [*one["terms"], *other["terms"]],
        "origin": joined(one["origin"], other["origin"]),
        "licence": joined(one["licence"], other["licence"]),
    }


def finished(row: Row) -> Row:
    """The row with each spelling and each term once, in order."""
    names = {name for name in row["names"] if name != row["name"]}
    gender = row["gender"] or load_genders().of_name(row["name"])
    return row | {"names": sorted(names), "gender": gender, "terms": terms(row)}


def terms(row: Row) -> list[Row]:
    """The terms by their start; of two of one office and year the fuller one."""
    known = heads(row["terms"])
    kept = (t for t in row["terms"] if t["office"] != "leader" or t["of"] not in known)
    found = sorted(kept, key=order)
    groups = groupby(found, lambda term: order(term)[:3])
    return [max(group, key=fullness) for _, group in groups]


def heads(found: list[Row]) -> set[str]:
    """The actors of which a person is known to have been the head by a full title."""
    return {term["of"] for term in found if term["office"] in HEADS}


def order(term: Row) -> tuple[str, str, str, str]:
    """By year of start, then by office and party."""
    start = term["start"] or ""
    return (start[:4], term["office"], term["of"] + term.get("to", ""), start)


def fullness(term: Row) -> tuple[bool, int, int]:
    """How much a term says: an end, then the finer dates."""
    return (
        term["end"] is not None,
        len(term["start"] or "") + len(term["end"] or ""),
        len(term["title"] or ""),
    )
