"""Sentences of a raw text."""

from headway.lexicon.sentences import sentences_of
from headway.model.article import Article
from headway.model.span import Span


def test_a_text_is_cut_at_its_stops_and_lines() -> None:
    text = "Arland met Cresk. “No deal,” it\nsaid. Will they meet?\n\nPerhaps"
    assert sentences_of(Article(id="r", text=text, title="A talk")) == [
        "A talk",
        "Arland met Cresk.",
        "“No deal,” it",
        "said.",
        "Will they meet?",
        "Perhaps",
    ]


def test_boilerplate_is_left_out() -> None:
    text = "Arland met Cresk.\nRead more\nNo deal."
    start = text.index("Read")
    found = Article(id="r", text=text, boilerplate=(Span(start, start + 9),))
    assert sentences_of(found) == ["", "Arland met Cresk.", "No deal."]


def test_an_empty_text_has_an_empty_headline_alone() -> None:
    assert sentences_of(Article(id="r", text="")) == [""]
