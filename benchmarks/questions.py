"""Every question that a desk's API lists, with things of the ledger to ask about."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import sqlalchemy as sa
from benchmarks.asker import Reader

from headway.ledger.dossiers import claims
from headway.ledger.schema import article, part, shown
from headway.ledger.store import Ledger

__all__ = ["Known", "Question", "known", "questions"]

SOME = 200  # things of a sort that are asked about
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """Some of what the ledger holds, by the name under which it is asked for."""

    by_name: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Question:
    """A question, whose gaps are filled with what the ledger holds."""

    name: str
    path: str
    asked: tuple[tuple[str, str | Sequence[str]], ...] = ()

    def address(self, known: Known, dice: Random) -> str:
        """An address that asks it."""
        path = self.path
        for name, values in known.by_name.items():
            if f"{{{name}}}" in path:
                path = path.replace(f"{{{name}}}", quote(dice.choice(values), safe=""))
        query = [
            (k, v if isinstance(v, str) else dice.choice(v)) for k, v in self.asked
        ]
        return f"{path}?{urlencode(query)}" if query else path


def known(ledger: Ledger) -> Known:
    """Some of the ledger's reports, entries, actors, words and dossiers."""
    with ledger.engine.connect() as db:
        some = sa.select(shown.c.id, shown.c.article, shown.c.words)
        rows = db.execute(some.where(shown.c.sort == "move").limit(50 * SOME)).all()
        names = db.scalars(sa.select(part.c.name).limit(50 * SOME)).all()
        outlets = db.scalars(sa.select(article.c.outlet).limit(SOME)).all()
    found = claims(ledger)
    dossiers = [one.dossier for one in found if one.dossier]
    rows = rows[:: max(1, len(rows) // SOME)]
    words = [row.words.split() for row in rows]
    shas = [row.article for row in rows]
    return Known(
        {
            "dossier": [one.id for one in found],
            "sha": shas,
            "sha256": shas,
            "report": shas,
            "article": shas,
            "entry": [row.id for row in rows],
            "actor": names[:: max(1, len(names) // SOME)],
            "name": names[:: max(1, len(names) // SOME)],
            "outlet": [one for one in outlets if one],
            "party": [p.name for one in dossiers for p in one.parties],
            "issue": [i.name for one in dossiers for i in one.issues],
            "q": [" ".join(said[3:5]) for said in words if len(said) > 5],
            "from": ["2024-01-01"],
            "to": ["2024-06-30"],
            "since": ["2024-01-01"],
        }
    )


async def questions(desk: str, known: Known) -> list[Question]:
    """All that the desk's own description lists: bare, with each filter, and a page on.

    A question that is refused without a value for something gets one.
    """
    reader = Reader(desk)
    told = json.loads((await reader.ask("/api/v1/openapi.json")).body)
    found: list[Question] = []
    for path, ways in told["paths"].items():
        if "get" not in ways:
            continue
        asked = list(variants(path, ways["get"].get("parameters", []), known))
        found += asked
        answered = await reader.ask(asked[0].address(known, Random(1)))
        if answered.status == 200 and b'"next":"' in answered.body:
            cursor = json.loads(answered.body)["next"]
            more = (*asked[0].asked, ("cursor", cursor))
            found.append(Question(f"{path} a page on", path, more))
    return found


def variants(path: str, parameters: Sequence[Json], known: Known) -> Iterator[Question]:
    """The question with what it needs, then with each of its filters."""
    asked = [one for one in parameters if one["in"] == "query"]
    needed = tuple(
        (one["name"], values_of(one, known) or "1")
        for one in asked
        if one.get("required")
    )
    yield Question(path, path, needed)
    for one in asked:
        values = values_of(one, known)
        name = one["name"]
        if not one.get("required") and values:
            yield Question(f"{path}?{name}=", path, (*needed, (name, values)))


def values_of(parameter: Json, known: Known) -> Sequence[str]:
    """What may stand for a parameter: what the ledger holds, or one of a closed set."""
    if values := known.by_name.get(parameter["name"]):
        return values
    return [str(one) for one in enums(parameter.get("schema", {}))]


def enums(schema: Any) -> list[Any]:
    """The values of a closed set, wherever in the description it stands."""
    if isinstance(schema, Mapping):
        if "enum" in schema:
            return list(schema["enum"])
        return [one for part in schema.values() for one in enums(part)]
    if isinstance(schema, Sequence) and not isinstance(schema, str):
        return [one for part in schema for one in enums(part)]
    return []
