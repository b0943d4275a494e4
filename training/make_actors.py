"""Make the actor lexicon from open country tables and our own additions.

    python training/make_actors.py

needs `rigour` (MIT) and `countryinfo` (MIT), which Headway itself does not need. States
come from these two; what they lack or get wrong for news English stands in
`training/actors/*.jsonl`. Running it twice writes the same bytes.
"""

import json
from pathlib import Path
from typing import Any

import countryinfo
from rigour.territories import get_territory

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "headway" / "lexicon" / "words" / "actors.jsonl"
ORIGIN = "countryinfo 1.0.1 and rigour 2.6.1 (MIT); own"
LISTS = ("names", "demonyms", "capitals", "metonyms", "descriptions")
Row = dict[str, Any]


def own(name: str) -> list[Row]:
    """Our own rows of one file."""
    lines = (HERE / "actors" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def state(country: countryinfo.CountryInfo, wanted: set[str]) -> Row | None:
    """A state's row; None for a territory that is no state and not asked for."""
    code = country.iso()["alpha2"].lower()
    territory = get_territory(code)
    if territory is None or not (territory.is_country or code in wanted):
        return None
    return {
        "id": code,
        "name": territory.name,
        "kind": "state",
        "party": territory.name,
        "names": names(territory.name, territory.full_name, country.name()),
        "demonyms": demonyms(country.demonym()),
        "capitals": [country.capital()] if country.capital() else [],
        "metonyms": [],
        "descriptions": [],
        "origin": ORIGIN,
    }


def names(*found: str) -> list[str]:
    """The names as news writes them: none with brackets or a comma."""
    return sorted({name for name in found if not set(name) & set("(,")})


def demonyms(adjective: str | None) -> list[str]:
    """The adjective and, where English forms it by an s, the people: "Iranians"."""
    if not adjective:
        return []
    regular = adjective.endswith(("an", "i", "o", "ot", "er", "ek", "ab", "al"))
    return [adjective, f"{adjective}s"] if regular else [adjective]


def amended(row: Row, change: Row) -> Row:
    """The row with our additions, and without what we take away ("-Name")."""
    fresh = row | {k: v for k, v in change.items() if k not in {*LISTS, "code"}}
    for key in LISTS:
        added = change.get(key, [])
        taken = {word[1:] for word in added if word.startswith("-")}
        kept = [word for word in row[key] if word not in taken]
        kept += [word for word in added if word[0] != "-"]
        fresh[key] = sorted(set(kept))
    return fresh


def main() -> None:
    """Write the lexicon, sorted by id."""
    changes = own("states")
    wanted = {change["code"] for change in changes}
    found = (state(country, wanted) for country in countryinfo.all_countries())
    rows = {row["id"]: row for row in found if row is not None}
    for gone in (change["code"] for change in changes if change.get("drop")):
        rows.pop(gone, None)
    for change in (change for change in changes if not change.get("drop")):
        rows[change["code"]] = amended(rows[change["code"]], change)
    states = [
        row | {"id": slug(row["name"]), "party": row["name"]} for row in rows.values()
    ]
    others = [filled(row) for name in ("organisations", "groups") for row in own(name)]
    lines = [
        json.dumps(row, ensure_ascii=False)
        for row in sorted([*states, *others], key=lambda row: row["id"])
    ]
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


def filled(row: Row) -> Row:
    """A row of our own with every list and field in place."""
    fixed = {"kind": row["kind"], "party": row.get("party", row["name"])}
    lists = {key: sorted({*row.get(key, [])}) for key in LISTS}
    lists["names"] = sorted({row["name"], *row.get("names", [])})
    return (
        {"id": slug(row["name"]), "name": row["name"]}
        | fixed
        | lists
        | {"origin": "own"}
    )


def slug(name: str) -> str:
    """An id from a name: "North Korea" → `north-korea`."""
    return "-".join("".join(c if c.isalnum() else " " for c in name.lower()).split())


if __name__ == "__main__":
    main()
