"""Many reports into a ledger in one transaction: each table is asked once for all."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from sqlalchemy.engine import Connection

from headway.ledger.bringing import Added, Brought, Intent, intent, kept_out
from headway.ledger.corrected import corrected
from headway.ledger.corrections import corrections_of
from headway.ledger.keeping import graves, held_of, keep_captures, take_turns, write
from headway.ledger.pouring import make_room
from headway.ledger.pulse import beat_for
from headway.ledger.showing import put_up
from headway.model.entry import Entries

__all__ = ["bring"]


def bring(db: Connection, name: str, brought: Sequence[Brought]) -> list[Added]:
    """Keep what was read in these reports, within a transaction; what became of each.

    Captures of one text are joined before anything is asked of them. Raises
    `LedgerError` about the ledger `name` where a report that it holds is damaged.
    """
    if len(brought) > 1:
        make_room(db)
    hashes = [one.own.sha256 for one in brought]
    groups: dict[str, list[Brought]] = defaultdict(list)
    for sha, one in zip(hashes, brought, strict=True):
        groups[sha].append(one)
    intents = meant(db, name, groups)
    put_down(db, intents)
    answers = {sha: iter(one.added) for sha, one in intents.items()}
    return [next(answers[sha]) for sha in hashes]


def meant(
    db: Connection, name: str, groups: Mapping[str, Sequence[Brought]]
) -> dict[str, Intent]:
    """What is to become of each report, told from what the ledger holds of it."""
    take_turns(db, groups)
    gone = graves(db, list(groups))
    texts = {sha: group[0].own.text for sha, group in groups.items()}
    held = held_of(db, name, texts)
    return {
        sha: kept_out(group) if sha in gone else intent(group, held[sha])
        for sha, group in groups.items()
    }


def put_down(db: Connection, intents: Mapping[str, Intent]) -> None:
    """Write what is to be written."""
    made = {sha: one.entries for sha, one in intents.items() if one.entries is not None}
    if made:
        old = [sha for sha in made if not intents[sha].fresh]
        write(db, made, old)
        put_up(db, as_shown(db, made), old)
    fresh = chain.from_iterable(one.captures for one in intents.values())
    keep_captures(db, fresh, chain.from_iterable(one.told for one in intents.values()))
    if made:
        beat_for(db, *made)  # last: on a server, others wait from here on


def as_shown(db: Connection, made: Mapping[str, Entries]) -> list[Entries]:
    """The reports as they are read back: with persons' corrections on them."""
    said = corrections_of(db, list(made))
    return [
        corrected(replace(entries, corrected=()), said.get(sha, ()))
        for sha, entries in made.items()
    ]
