"""What there is to find over a dossier's reports, worked out by question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from headway.analyse.followed.change import Changes
from headway.analyse.followed.changes import changes
from headway.analyse.followed.cited import in_force
from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.rounds import all_tracks
from headway.analyse.followed.unassigned import offered
from headway.model.dossier import Dossier
from headway.model.filing import Filing
from headway.serve.brief.choosing import brief_of
from headway.serve.brief.forms import brief_line
from headway.serve.brief.material import Doubted, gathered
from headway.serve.contacts import contact_line
from headway.serve.dossier import dossier_svg
from headway.serve.facets import facets_line
from headway.serve.feed import feed_line
from headway.serve.found import position_line
from headway.serve.news import news_line
from headway.serve.papers import is_told, paper_line
from headway.serve.quarrels import quarrel_lines
from headway.serve.spark import spark_svg
from headway.serve.standing import standing_lines
from headway.serve.state import State
from headway.serve.talks import talks_line, track_line
from headway.serve.timeline import day_line, days_of

__all__ = ["Arrivals", "Period", "Question", "days_since", "worked_out"]

OFFERS = 10  # subjects that no issue covers, the largest


class Question(StrEnum):
    """What a dossier is asked; each has an answer of its own that is kept."""

    STANDING = "standing"  # verdict, progress issue by issue, offers
    TIMELINE = "timeline"  # every day of which something is told
    POSITIONS = "positions"
    PROPOSALS = "proposals"
    MEETINGS = "meetings"
    TRACKS = "tracks"
    CHANNELS = "channels"
    CONFLICTS = "conflicts"  # of meetings, rounds and channels
    CHANGES = "changes"  # one row for each period
    FEED = "feed"  # in one row: what a feed tells of the last reports
    FACETS = "facets"  # outlets and speakers, in one row
    BRIEF = "brief"  # in one row
    CHART = "chart"  # as SVG
    SPARK = "spark"  # likewise, small


class Period(StrEnum):
    """Since when something is new."""

    DAY = "yesterday"
    WEEK = "a week ago"
    MONTH = "a month ago"
    LAST = "the last reports"  # a month before the last report's day


BACK: Mapping[Period, timedelta] = {
    Period.DAY: timedelta(days=1),
    Period.WEEK: timedelta(days=7),
    Period.MONTH: timedelta(days=30),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What a ledger knows beside the reports: how they came, and what is in doubt."""

    fetched: Mapping[str, date] = field(default_factory=dict)  # of those without a day
    aside: Mapping[date, int] = field(default_factory=dict)  # set aside since a day
    doubts: Sequence[tuple[int, Doubted]] = ()  # of each kind how many, and the last


def worked_out(
    dossier: Dossier,
    filings: Iterable[Filing],
    today: date,
    arrivals: Arrivals | None = None,
) -> Mapping[Question, bytes]:
    """All answers, each a JSON array, but for the charts, which are SVG."""
    held, known = list(filings), arrivals or Arrivals()
    made = gathered(dossier, held, fetched=known.fetched, doubts=known.doubts)
    state = State(found=made.found, offers=offered(held, dossier)[:OFFERS])
    told = in_force(held)
    talks = all_talks(told)
    tracks = all_tracks(talks)
    papers = [paper for paper in made.table.papers if is_told(paper, dossier)]
    contacts = sorted(made.contacts, key=lambda one: -len(one.witnesses))
    ours = [one for one in talks if one.is_of_parties]
    days = days_of(state.found.milestones, talks)
    news = news_of(dossier, held, today, known)
    fed = news.get(Period.LAST) or news[Period.MONTH]
    stances = made.positions.cells.values()
    return {
        Question.STANDING: array(standing_lines(state)),
        Question.TIMELINE: array(map(day_line, days)),
        Question.POSITIONS: array(map(position_line, stances)),
        Question.PROPOSALS: array(map(paper_line, papers)),
        Question.MEETINGS: array(map(talks_line, ours)),
        Question.TRACKS: array(map(track_line, tracks)),
        Question.CHANNELS: array(map(contact_line, contacts)),
        Question.CONFLICTS: array(quarrel_lines(ours, tracks, contacts)),
        Question.CHANGES: array(news_line(one, some) for one, some in news.items()),
        Question.FEED: array([feed_line(fed, dossier.id)]),
        Question.FACETS: array([facets_line(told)]),
        Question.BRIEF: array([brief_line(brief_of(made))]),
        Question.CHART: dossier_svg(state).encode(),
        Question.SPARK: spark_svg(state.found).encode(),
    }


def days_since(today: date) -> Mapping[Period, date]:
    """The first day of each period that ends today."""
    return {period: today - back for period, back in BACK.items()}


def news_of(
    dossier: Dossier, held: Sequence[Filing], today: date, arrivals: Arrivals
) -> Mapping[Period, Changes]:
    """What is new in each period; the last one ends with the last report."""
    days = dict(days_since(today))
    published = [one.published for one in held if one.published]
    if published:
        days[Period.LAST] = min(max(published), today) - BACK[Period.MONTH]
    return {
        period: changes(
            dossier,
            held,
            since,
            fetched=arrivals.fetched,
            aside=arrivals.aside.get(since, 0),
        )
        for period, since in days.items()
    }


def array(lines: Iterable[str]) -> bytes:
    """Lines of JSON as one array of JSON."""
    return f"[{','.join(line.strip() for line in lines)}]".encode()
