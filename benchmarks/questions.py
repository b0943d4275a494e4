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
from headway.model.dossier import Dossier

__all__ = ["Known", "Question", "known", "questions"]

SOME = 200  # things of a sort that are asked about
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """Some of what the ledger holds, by the name under which it is asked for."""

    by_name: dict[str, Sequence[str]]
    dossiers: Sequence[Dossier]

    def some(self, name: str, dossier: Dossier, dice: Random) -> str:
        """A thing of that name; parties and issues are those of the dossier."""
        match name:
            case "dossier":
                return dossier.id
            case "party":
                return dice.choice(dossier.parties).name
            case "issue":
                return dice.choice(dossier.issues).name
            case _:
                return dice.choice(self.by_name[name])

    @property
    def names(self) -> set[str]:
        """All that can be asked about."""
        return {*self.by_name, "dossier", "party", "issue"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question, whose gaps are filled with what the ledger holds."""

    name: str
    path: str
    asked: tuple[tuple[str, str | None], ...] = ()  # None: some thing of that name

    def address(self, known: Known, dice: Random) -> str:
        """An address that asks it."""
        path, dossier = self.path, dice.choice(known.dossiers)
        for name in known.names:
            if f"{{{name}}}" in path:
                own = quote(known.some(name, dossier, dice), safe="")
                path = path.replace(f"{{{name}}}", own)
        query = [
            (name, known.some(name, dossier, dice) if value is None else value)
            for name, value in self.asked
        ]
        return f"{path}?{urlencode(query)}" if query else path


def known(ledger: Ledger) -> Known:
    """Some of the ledger's reports, entries, actors, words and dossiers."""
    with ledger.engine.connect() as db:
        some = sa.select(shown.c.id, shown.c.article, shown.c.words)
        rows = db.execute(some.where(shown.c.sort == "move").limit(50 * SOME)).all()
        names = db.scalars(sa.select(part.c.name).limit(50 * SOME)).all()
        outlets = db.scalars(sa.select(article.c.outlet).limit(SOME)).all()
    rows = rows[:: max(1, len(rows) // SOME)]
    words = [row.words.split() for row in rows]
    shas = [row.article for row in rows]
    return Known(
        {
            "sha": shas,
            "sha256": shas,
            "report": shas,
            "article": shas,
            "entry": [row.id for row in rows],
            "actor": names[:: max(1, len(names) // SOME)],
            "name": names[:: max(1, len(names) // SOME)],
            "outlet": [one for one in outlets if one],
            "q": [" ".join(said[3:5]) for said in words if len(said) > 5],
            "from": ["2024-01-01"],
            "to": ["2024-06-30"],
            "since": ["2024-01-01"],
        },
        [one.dossier for one in claims(ledger) if one.dossier],
    )


async def questions(desk: str, known: Known) -> list[Question]:
    """All that the desk's own description lists: bare, with each filter, and a page on.

    A question that is refused without a value for something gets one.
    """
    reader = Reader(desk)
    listed = json.loads((await reader.ask("/api/v1/actors")).body)
    known.by_name["id"] = [one["id"] for one in listed.get("items", [])]
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
    asked = {one["name"]: one for one in parameters if one["in"] == "query"}
    needed = tuple(
        (name, value_of(one, known)) for name, one in asked.items() if one["required"]
    )
    yield Question(path, path, needed)
    for name, one in asked.items():
        if not one["required"] and (value := value_of(one, known)) != "":
            own = name in {"party", "issue"} and "dossier" in asked
            more = (("dossier", None),) if own else ()
            yield Question(f"{path}?{name}=", path, (*needed, *more, (name, value)))


def value_of(parameter: Json, known: Known) -> str | None:
    """What may stand for a parameter; None: some thing of its name; "": nothing."""
    if parameter["name"] in known.names:
        return None
    closed = enums(parameter.get("schema", {}))
    return str(closed[0]) if closed else ""


def enums(schema: Any) -> list[Any]:
    """The values of a closed set, wherever in the description it stands."""
    if isinstance(schema, Mapping):
        if "enum" in schema:
            return list(schema["enum"])
        return [one for part in schema.values() for one in enums(part)]
    if isinstance(schema, Sequence) and not isinstance(schema, str):
        return [one for part in schema for one in enums(part)]
    return []
