"""What the back room is doing, and what stops it, in words for those who wait."""

from typing import Any

from headway.desk.json import Json
from headway.ledger.dossiers import claims
from headway.ledger.store import Ledger
from headway.ledger.works import Work, works

__all__ = ["doing"]

WORDS = {
    "find": "working out “{}”",
    "file": "filing the reports of “{}”",
    "show": "preparing reports to be shown",
    "embed": "preparing the search by meaning",
    "enrol": "preparing the list of actors",
}


def doing(ledger: Ledger) -> Json:
    """The work under way with how far it is, and all that stops some work."""
    found = works(ledger)
    titles = {one.id: one.title for one in claims(ledger)} if found else {}
    return {
        "under_way": [
            {"words": words_of(one, titles), "done": one.done, "total": one.total}
            for one in found
            if one.trouble is None
        ],
        "troubles": [one.trouble for one in found if one.trouble is not None],
    }


def words_of(one: Work, titles: dict[Any, str]) -> str:
    """What is done, as one says it; a name that nobody knows stands for itself."""
    verb, _, what = one.name.partition(" ")
    return WORDS.get(verb, one.name).format(titles.get(what, what))
