"""Office holders of all tables in one: one row a person, all spellings and terms."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from training.actor_tables.form import OWN, Row, joined, own, slug

from headway.lexicon.genders import load_genders

MACRON = "\u0304"
HOUSES = "Thani|Saud|Nahyan|Nahayan|Khalifa|Maktum|Maktoum"
ARTICLE = re.compile(rf" ([AE])l ?-? ?(?!(?:{HOUSES})\b)(?=[A-Z])")
INITIAL = re.compile(r"(?<=\w) [A-Z]\.(?= )")
WIKIDATA = re.compile(r"Q\d+")
LAST_LOOKED = "2025-06"  # when our own rows were looked at
HEADS = {"president", "prime minister", "chancellor", "king", "queen", "emir", "sultan"}
SOME_HEAD = "some head"  # the table does not know the title
BETTER = {  # a title, and those that say the same more exactly
    "foreign minister": {"secretary of state", "foreign secretary"},
}


def own_persons() -> Iterator[Row]:
    """Our own rows in the form of all others; a term is [office, of, start, end]."""
    for row in own("holders"):
        terms = [own_term(*term) for term in row["terms"]]
        names, gender = row.get("names", []), row.get("gender")
        found = {"id": row.get("id") or slug(row["name"]), "name": row["name"]}
        yield found | {"names": names, "gender": gender, "terms": terms} | OWN


def own_term(office: str, of: str, start: str, end: str | None, to: str = "") -> Row:
    """One term of ours; without an end it was held in the month we last looked."""
    term: Row = {"office": office, "of": of} | ({"to": to} if to else {})
    term |= {"start": start or None, "end": end}
    return term if end else term | {"seen": max(LAST_LOOKED, start[:7])}


def uncovered(led: Iterable[Row], drawn: Iterable[Row]) -> Iterator[Row]:
    """The leaders of states of which no table names all heads by their titles."""
    named = {t["of"] for row in drawn for t in row["terms"] if t["office"] in HEADS}
    for row in led:
        kept = [
            t for t in row["terms"] if t["office"] != SOME_HEAD or t["of"] not in named
        ]
        if kept:
            yield row | {"terms": kept}


def right(persons: Iterable[Row]) -> Iterator[Row]:
    """The persons of a table without those that it has by mistake."""
    wrong = {row["name"] for row in own("no_holders")}
    return (row for row in persons if row["name"] not in wrong)


def merged(persons: Iterable[Row]) -> list[Row]:
    """One row a person: those of one id, then those of one name.

    Two ids of Wikidata are two persons, be their names the same. Of namesakes, the one
    of the same state is meant.
    """
    by_id: dict[str, Row] = {}
    by_name: dict[tuple[str, str], str] = {}
    for row in persons:
        bearers = (*sorted(states(row)), "")
        keys = [(known_as(name), of) for of in bearers for name in spellings(row)]
        id_ = row["id"]
        if not WIKIDATA.fullmatch(id_):
            id_ = next((by_name[k] for k in keys if k in by_name), id_)
        by_id[id_] = united(by_id[id_], row) if id_ in by_id else row
        by_name |= {k: id_ for k in keys if k not in by_name}
    return [finished(row) for row in by_id.values()]


def spellings(row: Row) -> list[str]:
    """All that a person is called."""
    return [row["name"], *row["names"]]


def states(row: Row) -> set[str]:
    """The actors for which a person held an office."""
    return {term["of"] for term in row["terms"]}


def known_as(name: str) -> str:
    """What all spellings of a person's name have in common."""
    bare = key(name)
    return alike().get(bare, bare)


@cache
def alike() -> dict[str, str]:
    """The spellings that no rule makes alike, each with the first of its person."""
    return {
        key(name): key(row["names"][0]) for row in own("same") for name in row["names"]
    }


def key(name: str) -> str:
    """The name without case, accents, hyphens and dots: what two tables share."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c for c in bare if c.isalnum() or c in " -")
    return " ".join(kept.replace("-", " ").split())


def united(one: Row, other: Row) -> Row:
    """Both rows of one person in one; our own name and terms stand above a table's."""
    ours = other["origin"] == "own"
    first = terms_above(one, other) if ours else one["terms"]
    return one | {
        "name": other["name"] if ours else one["name"],
        "names": [one["name"], *one["names"], other["name"], *other["names"]],
        "gender": one["gender"] or other["gender"],
        "terms": [*first, *other["terms"]],
        "origin": joined(one["origin"], other["origin"]),
        "licence": joined(one["licence"], other["licence"]),
    }


def terms_above(table: Row, ours: Row) -> list[Row]:
    """The table's terms of which ours say nothing."""
    said = {(term["office"], term["of"]) for term in ours["terms"]}
    return [t for t in table["terms"] if (t["office"], t["of"]) not in said]


def finished(row: Row) -> Row:
    """The row with each spelling and each term once, in order."""
    name = as_in_news(row)
    names = {name for name in spellings(row)} - {name}
    gender = row["gender"] or load_genders().of_name(name)
    found = {"name": name, "names": sorted(names), "gender": gender}
    return row | found | {"terms": terms(row)}


def as_in_news(row: Row) -> str:
    """The name as news writes it; our own rows have it so.

    Without long vowels, with a small article ("al-Sallal", but the house of "Al Saud"),
    and without an initial that another spelling lacks.
    """
    if "own" in row["origin"].split("; "):
        return str(row["name"])
    bare = unicodedata.normalize("NFKD", row["name"]).replace(MACRON, "")
    small = ARTICLE.sub(r" \1l-", unicodedata.normalize("NFC", bare))
    small = re.sub(r" ([AE])l-", lambda found: f" {found[1].lower()}l-", small)
    short = INITIAL.sub("", small)
    return short if short in row["names"] else small


def terms(row: Row) -> list[Row]:
    """The terms by their start; of two of one office and month the fuller one."""
    found = sorted(distinct(row["terms"]), key=order)
    groups = groupby(found, lambda term: order(term)[:3])
    return [untitled(max(group, key=fullness)) for _, group in groups]


def distinct(found: list[Row]) -> Iterator[Row]:
    """The terms that no more telling title of the same person says, too."""
    held = {(term["of"], term["office"]) for term in found}
    known = {of for of, office in held if office != SOME_HEAD}
    for term in found:
        better = BETTER.get(term["office"], ())
        told = any((term["of"], office) in held for office in better)
        if not told and not (term["office"] == SOME_HEAD and term["of"] in known):
            yield term


def untitled(term: Row) -> Row:
    """The term in our words, without the title that a table gave it."""
    office = "leader" if term["office"] == SOME_HEAD else term["office"]
    return {k: v for k, v in term.items() if k != "title"} | {"office": office}


def order(term: Row) -> tuple[str, str, str, str]:
    """By month of start, then by office and party."""
    start = term["start"] or ""
    return (start[:7], term["office"], term["of"] + term.get("to", ""), start)


def fullness(term: Row) -> tuple[bool, int, int]:
    """How much a term says: an end, then the finer dates."""
    return (
        term["end"] is not None,
        len(term["start"] or "") + len(term["end"] or ""),
        len(term.get("title") or ""),
    )
