"""The time expressions of one report as dates."""

from collections.abc import Callable
from dataclasses import dataclass, field

from headway.model.article import Article
from headway.model.entry import Doubt
from headway.model.kinds import DoubtKind
from headway.model.reading import Tense, TimeReading
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.dates import resolve

__all__ = ["Calendar", "Dated"]

Dated = Callable[[Span], When | None]
"""Gives the date of a time expression; None where there is none."""

REASONS = {
    DoubtKind.NO_ANCHOR: "the report carries no date to count from",
    DoubtKind.NO_DATE: "these words name no one day, month or year",
}


@dataclass(slots=True)
class Calendar:
    """Resolves time expressions against the day of the report."""

    article: Article
    times: tuple[TimeReading, ...]
    doubts: dict[Span, Doubt] = field(default_factory=dict)

    def when(self, span: Span) -> When | None:
        """The date of the expression, or None with a doubt on its span."""
        tenses = [time.tense for time in self.times if time.span == span]
        tense = tenses[0] if tenses else Tense.UNKNOWN
        found = resolve(span.of(self.article.text), tense, self.article.published)
        if isinstance(found, When):
            return found
        self.doubts[span] = Doubt(kind=found, reason=REASONS[found], span=span)
        return None
