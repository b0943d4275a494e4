"""Gold as two files: the reports as records, and what persons say of them as JSON."""

import json
from typing import Any

from headway.model.article import Article
from headway.model.gold import GoldMove, GoldReport, GoldStatement, Nothing
from headway.serve.contract import pair

__all__ = ["gold_json", "record_line"]

Json = dict[str, Any]


def record_line(article: Article) -> str:
    """The report as a line that `headway read` reads; its hash is its id."""
    made = {
        "id": article.sha256,
        "date": article.published.isoformat() if article.published else None,
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "text": article.text,
    }
    return json.dumps(made, ensure_ascii=False) + "\n"


def gold_json(gold: GoldReport) -> Json:
    """What persons say of a report, as an object of the gold file."""
    return {
        "id": gold.id,
        "sha256": gold.sha256,
        "parties": [
            {"name": side.name, "aliases": list(side.aliases)} for side in gold.parties
        ],
        "outcome": gold.outcome.value if gold.outcome else None,
        "moves": [move_json(move) for move in gold.moves],
        "statements": [statement_json(said) for said in gold.statements],
        "none": [nothing_json(one) for one in gold.none],
        "whole": gold.whole,
    }


def move_json(move: GoldMove) -> Json:
    """A move; only one of several has the key `participants`."""
    made: Json = {
        "kind": move.kind.value,
        "span": pair(move.span),
        "actor": list(move.actor),
        "recipient": list(move.recipient),
        "speaker": list(move.speaker) or None,
        "about": move.about,
        "status": move.status.value if move.status else None,
        "optional": move.optional,
        "date": move.date,
        "place": move.place,
        "valence": move.valence.value if move.valence else None,
    }
    if move.participants:
        made["participants"] = [list(names) for names in move.participants]
    return made


def statement_json(said: GoldStatement) -> Json:
    """A statement and its speaker."""
    return {
        "content": [pair(span) for span in said.content],
        "speaker": list(said.speaker),
    }


def nothing_json(one: Nothing) -> Json:
    """What was rejected."""
    return {
        "sort": one.sort,
        "kind": one.kind.value if one.kind else None,
        "spans": [pair(span) for span in one.spans],
    }
