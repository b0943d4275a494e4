"""A report's text as HTML: every entry's words in elements that a link can light up."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from tests.fakes import any_entries, article, at, entries

from headway.model.entry import Entries
from headway.model.span import Span
from headway.serve.marked import marked
from headway.serve.marks import evidence
from headway.serve.safe import visible

TAIL = "\n\nA ferry sank.\n\nNobody was hurt."


def bare(made: str) -> str:
    """The words without their elements."""
    return unescape(re.sub(r"<[^>]+>", "", made))


def with_statement(*content: Span) -> Entries:
    """The report with a statement of these words alone beside its moves."""
    found = entries()
    said = replace(found.statements[0], content=content)
    return replace(found, statements=(said,))


@given(any_entries())
def test_the_text_stands_to_the_letter(found: Entries) -> None:
    made = str(marked(found, excerpt=False))
    assert bare(made) == visible(found.article.text)
    assert len(bare(made)) == len(found.article.text)
    assert made.count("<span") == made.count("</span>")


@given(any_entries())
def test_every_entry_begins_once(found: Entries) -> None:
    ids = re.findall(r'id="w-(\w+)"', str(marked(found, excerpt=False)))
    assert sorted(ids) == sorted(evidence(found))


def test_what_lies_between_the_words_of_a_statement_is_a_gap() -> None:
    made = str(marked(with_statement(at("its envoy"), at("The talks")), excerpt=False))
    assert 'its envoy<span class="gap"> said. </span><s>The talks</s></span>' in made


def test_words_that_prove_one_piece_have_no_gap() -> None:
    assert "gap" not in marked(entries(), excerpt=False)


def test_the_rest_of_words_that_cross_names_its_entry() -> None:
    found = with_statement(at("the patrol, its envoy said"))
    made = str(marked(found, excerpt=False))
    (rest,) = re.findall(r'data-of="(\w+)">([^<]*)', made)
    assert rest == (found.statements[0].id, ", its envoy said")


def test_an_excerpt_leaves_out_paragraphs_that_prove_nothing() -> None:
    found = entries(article(article().text + TAIL))
    made = str(marked(found, excerpt=True))
    assert bare(made).startswith(article().text)
    assert bare(made).count("[…]") == 1
    assert "ferry" not in made
    assert "ferry" in marked(found, excerpt=False)


@given(any_entries())
def test_an_excerpt_keeps_the_words_of_every_entry(found: Entries) -> None:
    made = marked(found, excerpt=True)
    said = bare(str(made))
    assert all(move.evidence.of(found.article.text) in said for move in found.moves)


def test_words_of_strangers_stay_words() -> None:
    found = entries(article("<b>Arland</b> & Co. " + article().text))
    assert "&lt;b&gt;Arland" in marked(found, excerpt=False)
