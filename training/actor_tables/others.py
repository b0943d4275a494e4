"""Organisations, groups of states and movements: our own rows, with their members."""

from collections.abc import Iterable, Mapping

from training.actor_tables.form import LISTS, OWN, Row, called, own, slug

FILES = ("disputed", "organisations", "parties", "movements")


def others(ids: Mapping[str, str]) -> list[Row]:
    """Our own rows, each with every field; members go by the id of their name."""
    rows = [filled(row) for name in FILES for row in own(name)]
    known = dict(ids) | {row["name"]: row["id"] for row in rows}
    return [row | {"members": sorted(known[m] for m in row["members"])} for row in rows]


def filled(row: Row) -> Row:
    """A row of our own with every list and field in place."""
    lists = {key: sorted({*row.get(key, [])}) for key in LISTS}
    fixed = {"kind": row["kind"], "party": row.get("party", row["name"])}
    codes = {"codes": row.get("codes", {}), "members": row.get("members", [])}
    whole = {"id": row.get("id") or slug(row["name"]), "name": row["name"]}
    return called(whole | fixed | lists | codes | OWN)


def described(actors: Iterable[Row]) -> list[Row]:
    """The actors with the nouns by which "the …" takes them up: "the kingdom"."""
    nouns: dict[str, set[str]] = {}
    for row in own("descriptions"):
        for name in row["of"]:
            nouns.setdefault(name, set()).update(row["words"])
    return [
        row
        | {"descriptions": sorted({*row["descriptions"], *nouns.get(row["name"], ())})}
        for row in actors
    ]
