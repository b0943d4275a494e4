"""What is new since a day, as Markdown or as one self-contained page."""

import re
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from headway.analyse.followed.change import Changes
from headway.serve import findings
from headway.serve.parts import policy, shown, templates, text_of
from headway.serve.safe import visible
from headway.serve.wording import day_words

__all__ = ["digest_html", "digest_markdown", "environment", "literal"]

LINES = 12  # of a section that are shown at once
PROOFS = 2  # reports quoted for one line
MEANT = re.compile(r"([\\`*_\[\]<>#|~&])")  # what Markdown would take for a mark


def digest_html(changes: Changes, title: str) -> str:
    """The changes as a page that needs nothing from outside and runs nothing."""
    style = text_of("base.css", "digest.css")
    made = environment(shown, escaped=True).get_template("digest.html")
    return made.render(
        changes=changes, title=title, style=style, policy=policy(style)
    ).lstrip()


def digest_markdown(changes: Changes, title: str) -> str:
    """The changes as Markdown; words of strangers hold no marks of it."""
    made = environment(literal, escaped=False).get_template("digest.md")
    return made.render(changes=changes, title=title).strip() + "\n"


def environment(finalize: Any, *, escaped: bool) -> Environment:
    """The templates, with all that they may call."""
    made = templates(finalize, escaped=escaped)
    made.globals.update({name: getattr(findings, name) for name in findings.__all__})
    made.globals.update(heads=findings.HEADS, lines=LINES, proofs=PROOFS)
    made.globals.update(day_words=day_words)
    return made


def literal(value: Any) -> Any:
    """What Markdown prints: on one line, with no mark that would mean something."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return MEANT.sub(r"\\\1", " ".join(visible(value).split()))
