"""The days of a negotiation, for a terminal, as plain lines and as JSON."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from rich.text import Text

from headway.analyse.followed.cited import Cited
from headway.analyse.followed.days import Milestone, share
from headway.analyse.followed.meetings import LAPSED, Talks
from headway.analyse.followed.scale import Sign
from headway.analyse.followed.witnesses import Conflict
from headway.model.filing import FiledMeeting
from headway.model.kinds import MeetingStatus
from headway.serve.findings import counted, joined, otherwise
from headway.serve.found import cited as cited_told
from headway.serve.found import line
from headway.serve.progress import cited
from headway.serve.safe import plain
from headway.serve.terminal import console_of, inset, proof
from headway.serve.told_by import accounts, conflict_words, conflicts, tabbed
from headway.serve.wording import day_words

__all__ = ["Day", "day_line", "days_of", "print_days"]

SIGNS = 3  # things told of a day that are quoted, the weightiest


@dataclass(frozen=True, slots=True)
class Day:
    """A day with what is told of it, what reports disagree about, and what lapsed."""

    told: Milestone
    conflicts: Sequence[Conflict[FiledMeeting]] = ()
    lapsed: Sequence[Talks] = ()  # planned for the day, and not told to have been held

    @property
    def signs(self) -> list[Sign]:
        """What is told, the weightiest first."""
        told = self.told.tellings
        return sorted(told, key=lambda sign: -share(sign, told[sign]))


def days_of(chosen: Iterable[Milestone], talks: Iterable[Talks]) -> list[Day]:
    """The days in order, each with what is open about its meetings.

    Of a day on which the same parties met it is not told that they planned to.
    """
    known = [one for one in talks if one.first is not None and one.is_of_parties]
    met = {(t.first, t.parties) for t in known if t.status is MeetingStatus.HELD}
    lapsed: dict[date, list[Talks]] = defaultdict(list)
    disputed: dict[date, list[Conflict[FiledMeeting]]] = defaultdict(list)
    for one in known:
        if one.first is not None:
            disputed[one.first].extend(one.conflicts)
            of_a_day = one.first == one.last
            if one.lapsed and of_a_day and (one.first, one.parties) not in met:
                lapsed[one.first].append(one)
    ordered = sorted(chosen, key=lambda one: one.day)
    return [
        Day(one, disputed.get(one.day, ()), lapsed.get(one.day, ())) for one in ordered
    ]


def print_days(out: IO[str], days: Iterable[Day]) -> None:
    """Each day with what is told, who tells it, and the words."""
    if not out.isatty():
        out.writelines(tabbed(cells(day)) for day in days)
        return
    console = console_of(out)
    for day in days:
        console.print(head(day.told))
        for part in laid_out(day):
            console.print(inset(part))


def head(told: Milestone) -> Text:
    """The day, what weighs most, and how much it weighs."""
    return Text("  ").join(
        [
            Text(day_words(told.day), style="bold"),
            Text(told.main.value, style="cyan"),
            Text(f"weight {told.weight:.1f}, {counted(told.witnesses)}", style="dim"),
        ]
    )


def laid_out(day: Day) -> Iterator[Text]:
    """The words that tell of it, thing by thing, then what is in dispute."""
    quoted: set[str] = set()
    for place, sign in enumerate(day.signs[:SIGNS]):
        proofs = cited(day.told.tellings[sign])
        named = Text(f"{sign}: " if place else "", style="cyan")
        fresh = [one for one in proofs if one.id not in quoted]
        if fresh:
            quoted.add(fresh[0].id)
            yield Text.assemble(named, proof(fresh[0]))
        if not place and (also := otherwise(proofs)):
            yield Text(f"also {plain(also)}", style="dim")
    for conflict in day.conflicts:
        yield Text(plain(conflict_words(conflict)), style="red")
    for talks in day.lapsed:
        yield Text(plain(lapsed_words(talks)), style="yellow")


def lapsed_words(talks: Talks) -> str:
    """A meeting of which nothing more was heard, in a line."""
    who = joined(talks.parties or talks.actors)
    return f"a meeting of {who} was planned; {LAPSED}"


def cells(day: Day) -> tuple[object, ...]:
    """A day as cells: day, what, weight, reports, outlet, its day, words, disputes.

    With the disputes stand the meetings of which nothing more was heard.
    """
    told = day.told
    first = cited(told.tellings[told.main])[0]
    return (
        told.day,
        told.main,
        f"{told.weight:.1f}",
        told.witnesses,
        first.outlet,
        first.filing.published or "",
        first.words,
        "; ".join(
            [*map(conflict_words, day.conflicts), *map(lapsed_words, day.lapsed)]
        ),
    )


def day_line(day: Day) -> str:
    """A day as one line of JSON, with all that tell of it."""
    told = day.told
    found: Mapping[str, Any] = {
        "day": told.day.isoformat(),
        "what": told.main.value,
        "weight": round(told.weight, 2),
        "witnesses": told.witnesses,
        "told": [
            {"sign": sign.value, "issues": issues_of(one), **cited_told(one)}
            for sign in day.signs
            for one in cited(told.tellings[sign])
        ],
        "conflicts": conflicts(day.conflicts),
        "lapsed": [
            {"parties": list(one.parties), "evidence": accounts(one.tellings)}
            for one in day.lapsed
        ],
    }
    return line(found)


def issues_of(one: Cited) -> list[str]:
    """The issues that an entry is about; none: no issue fits."""
    return list(getattr(one.entry, "issues", ()))
