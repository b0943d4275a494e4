"""A page that would take a parser minutes is refused at once."""

import gzip

import pytest
from lxml.html import fromstring  # type: ignore[import-untyped]
from tests.read.test_article import BODY, capture

from headway.errors import SourceError
from headway.read.article import read
from headway.read.shape import (
    ATTRIBUTES,
    CHILDREN,
    ELEMENTS,
    LETTERS,
    ROOTS,
    check_markup,
    check_shape,
)

FEW, MANY = 10, 20 * ATTRIBUTES
STORY = f"<p>{BODY}</p><p>Both sides agree: {BODY}</p>"
ATTRIBUTE = {
    "values": " a{}=1",
    "quoted values": ' a{}="1 > 2"',
    "other quotes": " a{} = '1'",
    "no values": " a{}",
    "strokes": "/a{}",
    "nothing between": 'a{}="1"',
    "signs before": " =a{}=1",
}


def tag(attribute: str, count: int) -> str:
    """An element with so many attributes around the story."""
    every = "".join(attribute.format(n) for n in range(count))
    return f"<html><body><div {every}>{STORY}</div></body></html>"


@pytest.mark.parametrize("sort", ATTRIBUTE)
@pytest.mark.parametrize("wrap", [str.encode, lambda page: page.encode("utf-16")])
def test_an_element_of_countless_attributes_is_refused(sort: str, wrap: object) -> None:
    page = wrap(tag(ATTRIBUTE[sort], MANY))  # type: ignore[operator]
    for raw in (page, gzip.compress(page)):
        with pytest.raises(SourceError, match=r"ferry\.txt: too much on the page"):
            read(capture(raw, "text/html"))


@pytest.mark.parametrize("sort", ATTRIBUTE)
def test_but_one_of_several_is_read(sort: str) -> None:
    assert BODY in read(capture(tag(ATTRIBUTE[sort], FEW).encode(), "text/html")).text


def test_many_elements_of_few_attributes_are_no_matter() -> None:
    check_markup('<p class="a" id=b>Both ports signed.</p>\n' * MANY, "ferry.html")


@pytest.mark.parametrize("name", ["html", "BODY"])
def test_an_element_that_is_opened_again_and_again_is_refused(name: str) -> None:
    check_markup(f"<{name} a=1>" * ROOTS, "ferry.html")
    with pytest.raises(SourceError, match="too much"):
        check_markup(f"<{name} a=1>" * (ROOTS + 1), "ferry.html")


BODIES = {
    "elements": f"<div>{'<p></p>' * 999}</div>" * (ELEMENTS // 999 + 1),
    "children": "<i>a</i>" * (CHILDREN + 1),
    "words": "a" * (LETTERS + 1),
}


@pytest.mark.parametrize("much", BODIES)
def test_a_page_with_too_much_on_it_is_refused(much: str) -> None:
    page = fromstring(f"<html><body><div>{BODIES[much]}</div></body></html>")
    with pytest.raises(SourceError, match="too much on the page to find an article"):
        check_shape(page, "ferry.html")


def test_what_a_reader_does_not_see_is_not_counted() -> None:
    script = f"<script>{'a' * (LETTERS + 1)}</script><!-- {'a' * (LETTERS + 1)} -->"
    page = fromstring(f"<html><body>{script}{STORY}</body></html>")
    check_shape(page, "ferry.html")
