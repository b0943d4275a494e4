"""Draw the tables of office holders anew from Wikidata (CC0).

    python -m training.refresh_holders --contact you@example.org iran united-states

asks Wikidata's query service for all holders of the offices of each state named by its
id in `actors.jsonl`, and rewrites that state's table in the folder that
`training.make_actors` reads. Nothing is written before all states are answered for; a
table is replaced as a whole. Run `make_actors` after it.
"""

import argparse
import csv
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path

from training.actor_tables.form import Row
from training.actor_tables.wikidata import ADDRESS, PAGE, Held, Service, client, holders

from headway.errors import HeadwayError, SourceError
from headway.lexicon.files import rows

TABLES = Path("../shared/actors")
COLUMNS = [*(field.name for field in fields(Held)), "seen"]
SHORT = {"united-states": "us"}  # as the tables are called


def main(arguments: Sequence[str] | None = None) -> int:
    """Rewrite the tables of the states; 1 and one line where that could not be."""
    asked = options(arguments)
    states = {row["id"]: row for row in rows("actors") if row["codes"]}
    try:
        with client(asked.contact, asked.patience) as web:
            how = {"address": asked.service, "page": asked.page, "pause": asked.pause}
            service = Service(web=web, **how)
            drawn = {name: table(service, name, states) for name in asked.of}
    except HeadwayError as failed:
        print(f"{failed}; nothing was changed", file=sys.stderr)
        return 1
    for name, found in drawn.items():
        path = table_of(asked.tables / "holders", name)
        replace(path, found)
        print(f"{path}: {len(found)} terms")
    return 0


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What the user asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("of", nargs="+", help="ids of states, as in actors.jsonl")
    parser.add_argument("--contact", required=True, help="an address to write to")
    parser.add_argument("--tables", type=Path, default=TABLES)
    parser.add_argument("--service", default=ADDRESS)
    parser.add_argument("--page", type=int, default=PAGE, help="rows a question")
    parser.add_argument("--pause", type=float, default=1.0, help="seconds")
    parser.add_argument("--patience", type=float, default=90.0, help="seconds")
    return parser.parse_args(arguments)


def table(service: Service, name: str, states: Mapping[str, Row]) -> list[Held]:
    """The holders of a state's offices, their titles without the state's name."""
    if name not in states:
        raise SourceError(f"no state has the id {name}")
    state = states[name]
    plain = titles([*state["names"], *state["demonyms"]])
    found = [plain(held) for held in holders(service, state["codes"]["iso2"])]
    if not found:
        raise SourceError(f"Wikidata names no holders for {name}")
    return sorted(set(found), key=lambda held: tuple(asdict(held).values()))


def titles(names: Iterable[str]) -> Callable[[Held], Held]:
    """What takes a state's names out of a title: "President of Iran" → President."""
    any_name = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    named = re.compile(rf"^(?:{any_name}) | (?:of|for) (?:the )?(?:{any_name})$")

    def plain(held: Held) -> Held:
        bare = named.sub("", held.position)
        return Held(**asdict(held) | {"position": bare[:1].upper() + bare[1:]})

    return plain


def table_of(folder: Path, name: str) -> Path:
    """The state's table as it is called there, or else a new one."""
    stem = SHORT.get(name, name)
    known = [folder / f"{stem}{kind}.csv" for kind in ("", "-ministers", "-cabinet")]
    return next((path for path in known if path.exists()), known[0])


def replace(path: Path, found: Iterable[Held]) -> None:
    """Write the table beside the old one and put it in its place."""
    month = datetime.now(UTC).strftime("%Y-%m")
    fresh = path.with_suffix(".part")
    path.parent.mkdir(parents=True, exist_ok=True)
    with fresh.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(held) | {"seen": month} for held in found)
    os.replace(fresh, path)


if __name__ == "__main__":
    sys.exit(main())
