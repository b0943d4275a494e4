"""The states: names, capitals, people, codes, from open tables and our own rows."""

from importlib.metadata import version

import countryinfo
from rigour.territories import get_territory
from training.actor_tables.form import LISTS, Row, called, own, slug

ORIGIN = (
    f"countryinfo {version('countryinfo')}; rigour {version('rigour')}; own"  # both MIT
)
REGULAR = ("an", "i", "o", "ot", "er", "ek", "ab", "al")


def states() -> list[Row]:
    """One row a state, with our changes."""
    changes = {change["code"]: change for change in own("states")}
    found = (state(land, set(changes)) for land in countryinfo.all_countries())
    rows = {row["codes"]["iso2"].lower(): row for row in found if row is not None}
    gone = {code for code, change in changes.items() if change.get("drop")}
    return [
        named(amended(row, changes.get(code, {})))
        for code, row in rows.items()
        if code not in gone
    ]


def state(country: countryinfo.CountryInfo, wanted: set[str]) -> Row | None:
    """A state's row; None for a territory that is no state and not asked for."""
    codes = country.iso()
    code = codes["alpha2"].lower()
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
        "former": [],
        "descriptions": [],
        "codes": {"iso2": codes["alpha2"], "iso3": codes["alpha3"]},
        "members": [],
        "origin": ORIGIN,
        "licence": "MIT",
    }


def names(*found: str) -> list[str]:
    """The names as news writes them: none with brackets or a comma."""
    return sorted({name for name in found if not set(name) & set("(,")})


def demonyms(adjective: str | None) -> list[str]:
    """The adjective and, where English forms it by an s, the people: "Iranians"."""
    if not adjective or "," in adjective:
        return []
    regular = adjective.endswith(REGULAR)
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


def named(row: Row) -> Row:
    """The row under the id and party that its name gives."""
    fresh = {"id": slug(row["name"]), "party": row["name"]}
    return called(row | fresh)
