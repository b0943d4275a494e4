"""Positions and quotes as lines of JSON for other programs."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from headway.analyse.followed.cited import Cited
from headway.analyse.followed.positions import Position
from headway.analyse.followed.quotes import Quote
from headway.analyse.followed.stances import Stance
from headway.serve.lines import STEERING

__all__ = ["cited", "day", "line", "position_line", "quote_line"]

Told = Mapping[str, Any]


def position_line(position: Position) -> str:
    """A position with its history as one line of JSON, with its line break."""
    return line(
        {
            "party": position.party,
            "issue": position.issue,
            **stance(position.stance),
            "unheard_since": day(position.unheard_since),
            "earlier": [stance(one) for one in position.earlier],
        }
    )


def quote_line(quote: Quote) -> str:
    """A statement, with who else prints it, as one line of JSON with its line break."""
    said = quote.statement
    return line(
        {
            "speaker": said.speaker,
            "party": said.party,
            "issues": list(said.issues),
            "direct": said.direct,
            "day": day(quote.day),
            **cited(quote.cited),
            "also": [cited(other) for other in quote.also],
        }
    )


def line(told: Told) -> str:
    """One line that steers no terminal."""
    return json.dumps(told, ensure_ascii=False).translate(STEERING) + "\n"


def stance(stance: Stance) -> Told:
    """A stance with all that proves it, and what reads otherwise."""
    return {
        "stance": stance.kind.value,
        "firmness": stance.firmness,
        "direction": stance.direction.value,
        "since": day(stance.since),
        "told": day(stance.told),
        "witnesses": stance.witnesses,
        "one_report": stance.alone,
        "evidence": [cited(one) for one in stance.tellings],
        "odd": [cited(one) for one in stance.odd],
    }


def cited(one: Cited) -> Told:
    """Where the words stand: report, entry and span."""
    return {
        "article": one.filing.article,
        "report": one.filing.id,
        "entry": one.id,
        "span": getattr(one.entry, "span", None),
        "words": one.words,
        "about": getattr(one.entry, "about", None),
        "outlet": one.filing.outlet,
        "url": one.filing.url,
        "published": day(one.filing.published),
    }


def day(value: date | None) -> str | None:
    """A day by ISO 8601."""
    return None if value is None else value.isoformat()
