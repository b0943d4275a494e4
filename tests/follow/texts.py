"""Reports made of invented words: the same number gives the same report."""

from datetime import date

from headway.follow.likeness import signature_of
from headway.model.article import Article
from headway.model.likened import Likened

SYLLABLES = tuple(a + b for a in "bcdfg" for b in "aei")
BASE = len(SYLLABLES)
DAY = date(2026, 5, 4)


def word(number: int) -> str:
    """An invented word."""
    parts = [SYLLABLES[number // BASE**place % BASE] for place in range(3)]
    return "".join(parts)


def paragraph(number: int, words: int = 40) -> str:
    """A paragraph that has no run of words in common with any other."""
    some = (number * 7919 + place * (2 * number + 1) for place in range(words))
    return " ".join(map(word, some)).capitalize() + "."


def story(*numbers: int) -> str:
    """A report of some paragraphs."""
    return "\n\n".join(map(paragraph, numbers))


def mark(
    text: str,
    outlet: str | None = "The Harbour Post",
    published: date | None = DAY,
    url: str | None = None,
    title: str | None = None,
) -> Likened:
    """What is kept of a report."""
    report = Article(id="a", text=text, title=title, outlet=outlet, published=published)
    return Likened(
        sha=report.sha256,
        signature=signature_of(report),
        published=published,
        outlet=outlet,
        url=url,
        title=title,
    )
