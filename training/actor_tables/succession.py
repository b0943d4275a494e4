"""When an office ended that a table still shows as held: with its next holder."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from training.actor_tables.form import Row, own
from training.actor_tables.holders import HEADS, LAST_LOOKED

LASTING = 4  # years for which an open term is believed
ANY_HEAD = "head"  # "leader" is what a table says that does not know the title
Seat = tuple[str, str, str]  # office, actor, where an ambassador sits


def ended(persons: Iterable[Row]) -> list[Row]:
    """The persons; of a seat for one, an open term ends where the next one starts."""
    rows = list(persons)
    starts = entries(rows)
    return [
        row | {"terms": [closed(t, row, starts) for t in row["terms"]]} for row in rows
    ]


def entries(rows: Iterable[Row]) -> Mapping[Seat, list[tuple[str, str]]]:
    """Who took each seat when, in order."""
    found: dict[Seat, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        for term in row["terms"]:
            for seat in seats(term):
                found[seat].append((term["start"] or "", row["id"]))
    return {seat: sorted(taken) for seat, taken in found.items()}


def seats(term: Row) -> Iterator[Seat]:
    """The seats for one that a term fills: its own, and that of a head of any title."""
    if term["office"] in single():
        yield term["office"], term["of"], term.get("to", "")
    if term["office"] in {*HEADS, "leader"}:
        yield ANY_HEAD, term["of"], ""


def single() -> frozenset[str]:
    """The offices that one person holds at a time."""
    return frozenset(office for row in own("single") for office in row["offices"])


def closed(term: Row, row: Row, starts: Mapping[Seat, list[tuple[str, str]]]) -> Row:
    """The term with its end, where a table left it open and another person followed."""
    if "seen" not in term or term["seen"] >= LAST_LOOKED or not term["start"]:
        return term
    end = follower(term, row, starts)
    if end is None:
        return term
    return {key: value for key, value in term.items() if key != "seen"} | {"end": end}


def follower(
    term: Row, row: Row, starts: Mapping[Seat, list[tuple[str, str]]]
) -> str | None:
    """When the next person took the seat; None: nobody did.

    Beside a head of unknown title another head may come to office: a prime minister
    under a president. Only who came when that head was last seen counts.
    """
    leader = term["office"] == "leader"
    office = ANY_HEAD if leader else term["office"]
    since = max(term["seen"], term["start"]) if leader else term["start"]
    until = str(int(term["seen"][:4]) + LASTING) if leader else "\uffff"
    taken = starts.get((office, term["of"], term.get("to", "")), [])
    later = taken[bisect_right(taken, (since, "\uffff")) :]
    return next((s for s, id_ in later if id_ != row["id"] and s <= until), None)
