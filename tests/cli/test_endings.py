"""Which form a file is written in."""

from pathlib import Path

import pytest

from headway.cli.endings import form_of
from headway.errors import UsageError

ENDINGS = {".md": "words", ".html": "page"}


@pytest.mark.parametrize(
    ("named", "output", "form"),
    [
        (None, None, "words"),
        (None, "a.html", "page"),
        (None, "A.HTML", "page"),
        (None, "notes.txt", "words"),
        (None, "talks.2022", "words"),
        ("words", "a.html", "words"),
        ("page", None, "page"),
        ("page", "a.pdf", "page"),
    ],
)
def test_what_is_named_goes_before_the_ending_and_that_before_the_usual(
    named: str | None, output: str | None, form: str
) -> None:
    place = Path(output) if output else None
    assert form_of(named, place, ENDINGS, "words") == form


@pytest.mark.parametrize("ending", [".pdf", ".doc", ".odt", ".rtf", ".PDF"])
def test_an_ending_of_others_is_refused(ending: str) -> None:
    with pytest.raises(UsageError, match=r"nothing is written as .*: take .html, .md"):
        form_of(None, Path(f"a{ending}"), ENDINGS, "words")
