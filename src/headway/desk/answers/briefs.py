"""The briefing of a dossier, written from what the back room has left."""

import re
import shlex
from dataclasses import replace
from pathlib import PurePath

from headway.desk.workout import Question
from headway.ledger.dossiers import claims
from headway.ledger.findings import finding_of
from headway.ledger.stamps import Stamp
from headway.ledger.store import Ledger
from headway.serve.brief.brief import Brief
from headway.serve.brief.forms import brief_in

__all__ = ["brief_kept", "name_of"]


def brief_kept(ledger: Ledger, of: Stamp) -> Brief | None:
    """The briefing; None: it has yet to be worked out."""
    kept = finding_of(ledger, of.dossier, Question.BRIEF)
    made = brief_in(kept.content) if kept else None
    places = (one.place for one in claims(ledger) if one.id == of.dossier)
    place = PurePath(next(places, "")).name
    return made and replace(made, place=shlex.quote(place) if place else "")


def name_of(of: Stamp) -> str:
    """How the file of a briefing is called, without its ending."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", f"{of.dossier}-brief")
