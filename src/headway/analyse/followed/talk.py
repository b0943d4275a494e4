"""Talk: how many meetings and statements there are, week by week."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from headway.analyse.followed.cited import day_of, witness_of
from headway.analyse.followed.meetings import Talks
from headway.model.filing import Filing
from headway.model.kinds import MeetingStatus

__all__ = ["Talk", "said", "talk", "week_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """Meetings and statements by the Monday of their week."""

    meetings: Mapping[date, int]
    statements: Mapping[date, int]
    undated: int = 0  # meetings of no known day

    @property
    def held(self) -> int:
        """All meetings."""
        return sum(self.meetings.values()) + self.undated

    @property
    def said(self) -> int:
        """All statements of the parties."""
        return sum(self.statements.values())

    def in_week(self, monday: date) -> int:
        """Meetings and statements of one week."""
        return self.meetings.get(monday, 0) + self.statements.get(monday, 0)


def talk(meetings: Iterable[Talks], statements: Mapping[date, int]) -> Talk:
    """The talk of each week: meetings of the parties, and what they are quoted with."""
    days = [one.first or one.reported for one in meetings if is_talk(one)]
    return Talk(
        meetings=Counter(week_of(day) for day in days if day),
        statements=statements,
        undated=sum(day is None for day in days),
    )


def is_talk(talks: Talks) -> bool:
    """Whether parties of this negotiation met each other."""
    return talks.status is MeetingStatus.HELD and talks.is_of_parties


def said(filings: Iterable[Filing]) -> Mapping[str | None, Counter[date]]:
    """How many statements the parties made each week: in all (None), and by issue.

    A statement counts for the week in which it was made, else in which it was
    published; one that several reports print counts once.
    """
    weeks: dict[str | None, Counter[date]] = defaultdict(Counter)
    known: set[tuple[str, str]] = set()
    for filing in filings:
        witness = witness_of(filing)
        for statement in filing.statements:
            day = day_of(statement.first, statement.last, filing.published)
            if statement.party is None or day is None:
                continue
            if (witness, statement.words) not in known:
                known.add((witness, statement.words))
                for issue in (None, *statement.issues):
                    weeks[issue][week_of(day)] += 1
    return weeks


def week_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
