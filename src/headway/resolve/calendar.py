"""The time expressions of one report as dates."""

from dataclasses import dataclass, field
from typing import Protocol

from headway.model.article import Article
from headway.model.entry import Doubt
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense, TimeReading, TimeRole
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.dates import resolve

__all__ = ["Calendar", "Dated"]


class Dated(Protocol):
    """Gives the date of a time expression; None where there is none."""

    def __call__(self, span: Span, *, ahead: bool = False) -> When | None: ...


NEAR = 400  # code points: so far back "the following day" may be counted from
REASONS = {
    DoubtKind.NO_ANCHOR: "no date is known to count these words from",
    DoubtKind.NO_DATE: "these words name no one day, month, year or range of them",
}


@dataclass(slots=True)
class Calendar:
    """Resolves time expressions against the day of the report and one another."""

    article: Article
    times: tuple[TimeReading, ...]  # in text order
    sentences: tuple[Span, ...] = ()
    doubts: dict[Span, Doubt] = field(default_factory=dict)
    known: dict[Span, When | DoubtKind] = field(default_factory=dict)

    def when(self, span: Span, *, ahead: bool = False) -> When | None:
        """The date of the expression, or None with a doubt on its span.

        `ahead` says that it lies ahead of the report where its own words do not tell.
        """
        found = self.found(span)
        if ahead and self.is_open(span):
            found = self.read(TimeReading(span=span, tense=Tense.FUTURE))
        if isinstance(found, When):
            return found
        self.doubts[span] = Doubt(kind=found, reason=REASONS[found], span=span)
        return None

    def found(self, span: Span) -> When | DoubtKind:
        """The date of the expression, or why there is none; no doubt is kept."""
        if span not in self.known:
            own = next((time for time in self.times if time.span == span), None)
            self.known[span] = self.read(own or TimeReading(span=span))
        return self.known[span]

    def read(self, time: TimeReading) -> When | DoubtKind:
        """The date of the expression as it was read, or why there is none."""
        return resolve(
            time.span.of(self.article.text),
            time.tense,
            self.article.published,
            role=time.role,
            earlier=self.before(time.span),
        )

    def is_open(self, span: Span) -> bool:
        """Whether the clause of the expression does not tell its side."""
        own = (time.tense for time in self.times if time.span == span)
        return next(own, Tense.UNKNOWN) is Tense.UNKNOWN

    def before(self, span: Span) -> When | None:
        """What the report dated last, a little before the expression."""
        for time in reversed(self.times):
            near = span.start - NEAR < time.span.start < span.start
            if near and time.role is TimeRole.DATE:
                found = self.found(time.span)
                if isinstance(found, When):
                    return found
        return None

    def just_told(self, place: Span) -> When | None:
        """The day that was named last before the place: there or a sentence before.

        Both stand in one paragraph; what lies ahead goes on for nothing, nor does a
        week, month or year.
        """
        start = self.passage(place)
        for time in reversed(self.times):
            here = start <= time.span.start < place.start
            past = time.role is TimeRole.DATE and time.tense is not Tense.FUTURE
            if here and past:
                found = self.found(time.span)
                return found if isinstance(found, When) and found.as_day() else None
        return None

    def passage(self, place: Span) -> int:
        """Where the sentence before the place's own begins, within its paragraph."""
        starts = [s.start for s in self.sentences if s.start <= place.start][-2:]
        line = self.article.text.rfind("\n", 0, place.start) + 1
        return max(line, starts[0]) if starts else place.start
