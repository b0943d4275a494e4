"""One self-contained page for all that a ledger holds."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jinja2 import Environment

from headway.analyse.direction import direction_of, direction_of_kind
from headway.analyse.overview import Overview, overview
from headway.analyse.statements import NOBODY
from headway.analyse.told import OTHERS, Told, words
from headway.model.entry import Entries, Move
from headway.model.kinds import Outcome
from headway.serve import folds, wording
from headway.serve.marked import marked
from headway.serve.parts import policy, templates, text_of

__all__ = ["page"]

PARTS = ("page.css", "page.js")
MANY = 200  # reports from which on the page holds only what proves an entry
WHOLE = 150  # entries of a section up to which several of its parts stand open
OPEN = 2  # parts that stand open then
DAYS = 12  # latest days that are not folded away
TONES = {Outcome.FORWARD: "good", Outcome.BACK: "bad", Outcome.NEITHER: "plain"}


def page(found: Iterable[Entries], many: int = MANY) -> str:
    """The page as HTML: it needs nothing from outside, and its policy allows nothing.

    Every entry points to the words that prove it in the report's text. The texts stand
    on the page in full, or where there are many as far as they prove something.
    """
    style, script = (text_of(name) for name in PARTS)
    view = overview(found)
    made = (
        environment(view, many=len(view.ledger) > many)
        .get_template("page.html")
        .render(view=view, style=style, script=script, policy=policy(style, script))
    )
    return made.lstrip()


def environment(view: Overview, *, many: bool) -> Environment:
    """The templates, with every value escaped and all that they may call."""
    made = templates()
    for module in (wording, folds):
        made.globals.update({name: getattr(module, name) for name in module.__all__})
    made.globals.update(
        anchor=anchor,
        direction_of_kind=direction_of_kind,
        directions=wording.DIRECTIONS,
        latest_days=DAYS,
        many=many,
        marked=marked,
        nobody=NOBODY,
        open_sides=opened(view.stances),
        open_voices=opened(view.voices),
        others=OTHERS,
        tint=tint,
        tones=tones,
        tone=TONES.__getitem__,
        words=words,
    )
    return made


def opened(groups: Mapping[str, Any]) -> list[str]:
    """The parts of a section that stand open: a few where it is short, else one."""
    entries = sum(folds.size(group) for group in groups.values())
    return list(groups)[: OPEN if entries <= WHOLE else 1]


def anchor(source: Entries) -> str:
    """By what name links lead to the report."""
    return f"r-{source.article.sha256[:16]}"


def tint(move: Move) -> str:
    """Which way the move goes, as a class name."""
    return TONES[direction_of(move)]


def tones(moves: Sequence[Told[Move]]) -> tuple[int, int, int]:
    """How many of the moves go forward, neither way, and back."""
    found = Counter(direction_of(told.entry) for told in moves)
    return found[Outcome.FORWARD], found[Outcome.NEITHER], found[Outcome.BACK]
