"""What a ledger holds, for a terminal, on half a screen."""

from collections.abc import Iterator

from rich.console import Group
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from headway.analyse.overview import Overview
from headway.model.kinds import MoveKind
from headway.serve.safe import safe

__all__ = ["summary_of"]

SHOWN = (
    MoveKind.DEMAND,
    MoveKind.PROPOSE,
    MoveKind.ACCEPT,
    MoveKind.REJECT,
    MoveKind.COMMIT,
)
MOST = 5  # sides, meetings and channels listed


def summary_of(view: Overview) -> Group:
    """The verdict, the busiest sides, the latest meetings, and the channels."""
    return Group(Panel(Text(view.verdict.sentence)), *parts(view))


def parts(view: Overview) -> Iterator[Table]:
    """The tables that have something in them."""
    if view.stances:
        yield sides(view)
    if view.talks:
        yield meetings(view)
    if view.contacts:
        yield channels(view)


def sides(view: Overview) -> Table:
    """How often each side demands, proposes, accepts, rejects and promises."""
    made = Table("party", *(kind.value for kind in SHOWN), "other moves", box=None)
    for side, kinds in list(view.stances.items())[:MOST]:
        counts = [len(kinds.get(kind, ())) for kind in SHOWN]
        others = sum(len(found) for found in kinds.values()) - sum(counts)
        cells = (Text(str(n or "·"), justify="right") for n in (*counts, others))
        made.add_row(safe(side), *cells)
    return made


def meetings(view: Overview) -> Table:
    """The latest meetings."""
    made = Table("meeting", "when", "where", "", box=None)
    for talks in [t for t in view.talks if t.date][-MOST:]:
        met = safe(", ".join(talks.participants))
        made.add_row(met, str(talks.date), safe(talks.where), talks.status.value)
    return made


def channels(view: Overview) -> Table:
    """The channels that reports told of last."""
    made = Table("channel", "between", "", box=None)
    for contact in view.contacts[-MOST:]:
        made.add_row(safe(contact.name), safe(", ".join(contact.parties)), contact.told)
    return made
