"""Whom a phrase names, whoever cut it out of the text."""

from dataclasses import replace

import pytest

from headway.analyse.told import name_of
from headway.lexicon.knowledge import load_knowledge
from headway.model.article import Article
from headway.model.kinds import Directness
from headway.model.reading import AttributionReading
from headway.model.span import Span
from headway.resolve.settle import settle
from headway.road import Road

pytestmark = pytest.mark.model

KARIMI = "Iranian Foreign Minister Javad Karimi met the press in Vienna. "


def speaker(road: Road, text: str, source: str) -> str | None:
    """Who speaks the last words of a text if this phrase, found last, is the source."""
    article = Article(id="a", text=text)
    start = text.rindex(source)
    said = AttributionReading(
        content=(Span(text.rindex("late"), len(text) - 1),),
        directness=Directness.INDIRECT,
        source=Span(start, start + len(source)),
    )
    reading = replace(road.extractor.read(article), attributions=(said,))
    found = settle(article, reading, road.reader, load_knowledge())
    (statement,) = found.statements
    return name_of(found, statement.speaker) if statement.speaker else None


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Oleg Smirnov met Javad Karimi, who said it was late.", "who", "Javad Karimi"),
        ("Iran and Iraq, which met, said it was late.", "which", "Iran and Iraq"),
        ("The bridge that fell was built late.", "that", None),
        ("“Who knows?” was heard late.", "Who", None),
        (KARIMI + "It was said that it was late.", "It", None),
        (KARIMI + "If you say that it was late.", "you", None),
        (KARIMI + "Karimi fans said it was late.", "Karimi fans", "Karimi fans"),
        (
            KARIMI + "A letter to Karimi said it was late.",
            "A letter to Karimi",
            "A letter to Karimi",
        ),
        (
            KARIMI + "A letter from Karimi said it was late.",
            "A letter from Karimi",
            "Javad Karimi",
        ),
        (
            KARIMI + "Karimi's letter said it was late.",
            "Karimi's letter",
            "Javad Karimi",
        ),
        (
            "A woman in the street, who was cold, said it was late.",
            "A woman in the street, who was cold,",
            "A woman in the street",
        ),
        (
            "The bridge fell. He and Oleg Smirnov said it was late.",
            "He and Oleg Smirnov",
            None,
        ),
        (
            KARIMI + "He and Oleg Smirnov said it was late.",
            "He and Oleg Smirnov",
            "Javad Karimi and Oleg Smirnov",
        ),
        (
            "A Vermont senator was here. The Florida senator said it was late.",
            "The Florida senator",
            "Florida senator",
        ),
        (
            "The US watchdog, the Elbe Agency, said it was late.",
            "The US watchdog, the Elbe Agency,",
            "Elbe Agency",
        ),
    ],
    ids=[
        "who",
        "which, of a list",
        "that of no actor",
        "who, of nobody before",
        "it that is nobody",
        "you",
        "somebody's fans",
        "a letter to somebody",
        "a letter from somebody",
        "somebody's letter",
        "without what hangs on it",
        "a list with somebody unknown",
        "a list with a pronoun",
        "another state's senator",
        "a name behind its description",
    ],
)
def test_a_phrase_names_its_head(
    road: Road, text: str, source: str, expected: str | None
) -> None:
    assert speaker(road, text, source) == expected


def test_we_are_whoever_speaks_the_words_around(road: Road) -> None:
    text = KARIMI + "“We think that it is late,” Karimi said."
    article = Article(id="a", text=text)
    outer, inner = text.index("We"), text.index("it is")
    karimi = Span(text.rindex("Karimi"), text.rindex("Karimi") + 6)
    end = text.index(",”")
    said = [
        AttributionReading(
            content=(Span(start, end),), directness=Directness.DIRECT, source=source
        )
        for start, source in ((outer, karimi), (inner, Span(outer, outer + 2)))
    ]
    reading = replace(road.extractor.read(article), attributions=tuple(said))
    found = settle(article, reading, road.reader, load_knowledge())
    names = {name_of(found, s.speaker) for s in found.statements if s.speaker}
    assert (len(found.statements), names) == (2, {"Javad Karimi"})
