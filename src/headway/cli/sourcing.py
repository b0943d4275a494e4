"""The work of `headway dossier sources`."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from headway.cli.belonging import ledger_to_ask
from headway.cli.writing import opened
from headway.dossier.following import load_dossier
from headway.ledger.sources import SourceBook
from headway.model.source import Link, LinkState, Source

__all__ = ["Standing", "print_sources", "standings"]

MINUTES = "%Y-%m-%d %H:%M"  # in UTC, as the ledger has it


Counts = Counter[tuple[str, LinkState]]  # of links, by source and state


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A source with how far its links have come."""

    source: Source
    counts: Mapping[LinkState, int]


def print_sources(place: Path, address: str | None, *, as_json: bool) -> None:
    """Print each source, then each report that was named and is not read."""
    dossier = load_dossier(place)
    book = SourceBook(ledger_to_ask(dossier, place, address), dossier.id)
    held, unread = standings(book.sources(), book.counts()), book.unread()
    with opened(None) as out:
        found = lines_of(held, unread) if as_json else told(held, unread)
        out.writelines(f"{line}\n" for line in found)


def standings(sources: Iterable[Source], counted: Counts) -> list[Standing]:
    """Each source with the number of its links in each state."""
    return [
        Standing(
            source=source,
            counts={state: counted[source.address, state] for state in LinkState},
        )
        for source in sources
    ]


def lines_of(held: Iterable[Standing], unread: Iterable[Link]) -> Iterator[str]:
    """A line of JSON for each source, then for each report that is not read."""
    for one in held:
        source = one.source
        row = {
            "source": source.address,
            "kind": source.kind,
            "checked": minute(source.checked),
            "due": minute(source.due),
            "failures": source.failures,
            "trouble": source.trouble,
        }
        counts = {state.replace(" ", "_"): n for state, n in one.counts.items()}
        yield json.dumps(row | counts, ensure_ascii=False)
    for link in unread:
        row = {
            "link": link.address,
            "source": link.source,
            "title": link.title,
            "state": link.state,
            "due": minute(link.due),
            "failures": link.failures,
            "trouble": link.trouble,
        }
        yield json.dumps(row, ensure_ascii=False)


def told(held: Iterable[Standing], unread: Iterable[Link]) -> Iterator[str]:
    """The same in words, times in UTC."""
    for one in held:
        yield f"{one.source.address}: {state_of(one)}"
    for link in unread:
        when = f", next {minute(link.due)}" if link.due else ""
        why = f": {reason(link)}" if link.trouble else ""
        yield f"{link.state}{when}: {link.address}{why}"


def state_of(one: Standing) -> str:
    """How a source stands: "a feed, checked …; 1 waiting, 3 read; no connection"."""
    source = one.source
    kind = f"a {source.kind}" if source.kind else "not reached yet"
    checked = f", checked {minute(source.checked)}" if source.checked else ""
    counts = ", ".join(f"{n} {state}" for state, n in one.counts.items() if n)
    parts = (f"{kind}{checked}", counts, reason(source))
    return "; ".join(part for part in parts if part)


def reason(one: Source | Link) -> str:
    """Why it could not be had, without its own address, which stands beside it."""
    return (one.trouble or "").removeprefix(f"{one.address}: ")


def minute(time: datetime | None) -> str | None:
    """A time to the minute."""
    return f"{time:{MINUTES}}" if time is not None else None
