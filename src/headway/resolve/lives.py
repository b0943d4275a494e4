"""The life of one channel: its last state, since when, and what is announced."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from headway.model.kinds import ChannelState
from headway.model.reading import ChannelReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.calendar import Dated

__all__ = ["Life", "life"]

ORDER = list(ChannelState)  # in which the states follow one another in a life
USABLE = {ChannelState.OPEN, ChannelState.REACTIVATED}
Dates = Sequence[tuple[ChannelReading, When | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What all tellings together say of one channel."""

    evidence: Span
    state: ChannelState | None  # None: only what is planned is told
    since: When | None  # None: not said
    planned: ChannelState | None  # None: no change is announced
    unsure: Span | None = None  # the telling that contradicts; None: none does


def life(
    tellings: Sequence[ChannelReading],
    is_planned: Callable[[ChannelReading], bool],
    when: Dated,
) -> Life | None:
    """The last state by its days, or by the order of life; None without tellings."""
    ahead = [t for t in tellings if is_planned(t)]
    done = [
        (t, when(t.time) if t.time else None) for t in tellings if not is_planned(t)
    ]
    if not done and not ahead:
        return None
    last, since = latest(done) if done else (None, None)
    state = last.state if last else None
    planned = ahead[-1].state if ahead else None
    return Life(
        evidence=(last or ahead[-1]).evidence,
        state=state,
        since=since,
        planned=None if is_done(state, planned) else planned,
        unsure=contradiction(done),
    )


def latest(done: Dates) -> tuple[ChannelReading, When | None]:
    """The telling of the last state, with the day of any telling of that state."""
    dated = [(t, day) for t, day in done if day is not None]
    if len(dated) == len(done):
        last, _ = max(dated, key=lambda pair: (pair[1].last, rank(pair[0])))
    else:
        last = max((t for t, _ in done), key=rank)
    days = [day for t, day in dated if t.state is last.state]
    of_last = [t for t, _ in done if t.state is last.state]
    return of_last[0], max(days, default=None)


def rank(telling: ChannelReading) -> int:
    """Its place in the order of life."""
    return ORDER.index(telling.state) if telling.state else -1


def is_done(state: ChannelState | None, planned: ChannelState | None) -> bool:
    """Whether what was planned has come about."""
    return planned == state or {planned, state} <= USABLE


def contradiction(done: Dates) -> Span | None:
    """The telling of another state that no day and no order of life explains."""
    bare = [t for t, day in done if day is None]
    states = {t.state for t in bare}
    if {ChannelState.FROZEN, ChannelState.CLOSED} <= states:
        return bare[-1].evidence
    return None
