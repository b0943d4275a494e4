"""Organisations, groups of states and movements: our own rows, with their members."""

from collections.abc import Mapping

from training.actor_tables.form import OWN, Row, own, slug
from training.actor_tables.states import LISTS

FILES = ("disputed", "organisations", "groups", "movements")


def others(ids: Mapping[str, str]) -> list[Row]:
    """Our own rows, each with every field; members go by the id of their name."""
    rows = [filled(row) for name in FILES for row in own(name)]
    known = dict(ids) | {row["name"]: row["id"] for row in rows}
    everyone = [row["id"] for row in rows]
    return [row | {"members": members(row, known, ids)} for row in rows if everyone]


def filled(row: Row) -> Row:
    """A row of our own with every list and field in place."""
    lists = {key: sorted({*row.get(key, [])}) for key in LISTS}
    lists["names"] = sorted({row["name"], *row.get("names", [])})
    fixed = {"kind": row["kind"], "party": row.get("party", row["name"])}
    codes = {"codes": {}, "members": row.get("members", [])}
    whole = {"id": row.get("id") or slug(row["name"]), "name": row["name"]}
    return whole | fixed | lists | codes | OWN


def members(row: Row, known: Mapping[str, str], states: Mapping[str, str]) -> list[str]:
    """The ids of its members: those named, or every state but those named with -."""
    said = row["members"]
    return sorted(known[name] for name in said)
