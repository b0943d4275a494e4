"""A report, what a language model may say of it, and a road on which it reads."""

from dataclasses import replace
from datetime import date
from typing import Any

from tests.extract.asked.llmserver import (
    LanguageModel,
    answer,
)

from headway.extract.asked.reader import AskedReader
from headway.model.article import Article
from headway.model.entry import Entries
from headway.model.span import Span
from headway.road import Road

__all__ = ["MET", "OFF", "REFUSED", "SAID", "STUCK", "TEXT", "Bench", "Echo", "quoted"]

TEXT = (
    "Iran met Iraq in Basra on Monday. "
    "“We will not open the dams,” the envoy of Iran told Iraq's minister. "
    "Iraq rejected the draft and Iraq rejected the plan. "
    "Analysts blamed both.\n\n"
    "The talks made no progress. Turkey cancelled the round of talks in May."
)
MET = {
    "sentence": 1,
    "kind": "meet",
    "word": "met",
    "quote": "Iran met Iraq in Basra",
    "who": ["Iran", "Iraq"],
    "when": "Monday",
    "place": "Basra",
    "status": "actual",
}
SAID = {
    "sentence": 2,
    "words": ["“We will not open the dams,”"],
    "who": "the envoy of Iran",
    "cue": "told",
    "to": "Iraq's minister",
}
REFUSED = {
    "sentence": 2,
    "kind": "reject",
    "word": "open",
    "quote": "We will not open the dams",
    "who": ["We"],
    "to": ["Iraq"],
    "about": "the dams",
    "status": "actual",
}
STUCK = {
    "sentence": 5,
    "word": "progress",
    "quote": "The talks made no progress",
    "status": "actual",
    "valence": "-",
    "by_report": True,
}
OFF = {
    "sentence": 6,
    "kind": "break_off",
    "word": "cancelled",
    "quote": "Turkey cancelled the round of talks",
    "who": ["Turkey"],
    "status": "actual",
    "calls_off": True,
}


class Bench:
    """A road on which a language model of ours reads."""

    def __init__(self, asked: AskedReader, road: Road, quill: LanguageModel) -> None:
        self.asked = asked
        self.road = road
        self.quill = quill

    def read(self, text: str = TEXT, **lists: Any) -> Entries:
        """The entries of a text, of which the model says this."""
        self.quill.says(answer(**lists))
        return self.code(text)

    def code(self, text: str = TEXT, **others: Any) -> Entries:
        """The entries of a text."""
        found = Article(id="basra", text=text, published=date(2022, 1, 12))
        return self.road.code(replace(found, **others))

    def thrown(self, text: str = TEXT, **lists: Any) -> dict[str, int]:
        """What is thrown away of what the model says, by reason."""
        made = self.read(text, **lists)
        assert (made.moves, made.statements) == ((), ())
        return {fault.value: n for fault, n in self.asked.tally.thrown.items() if n}


class Echo:
    """A language model that says what it is told to, with no server between."""

    model = "echo"

    def __init__(self, words: str) -> None:
        self.words = words

    def begin(self) -> "Echo":
        """A conversation is no other than the last."""
        return self

    def answer(self, told: str) -> str:
        """The same words for every part."""
        return self.words


def quoted(span: Span | None, text: str = TEXT) -> str | None:
    return None if span is None else span.of(text)
