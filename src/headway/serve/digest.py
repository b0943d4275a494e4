"""What is new since a day, as Markdown or as one self-contained page."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from headway.analyse.followed.change import Changes
from headway.serve import findings
from headway.serve.safe import visible
from headway.serve.wording import day_words

__all__ = ["digest_html", "digest_markdown"]

TEMPLATES = files("headway.serve") / "templates"
LINES = 12  # of a section that are shown at once
PROOFS = 2  # reports quoted for one line
MEANT = re.compile(r"([\\`*_\[\]<>#|~&])")  # what Markdown would take for a mark


def digest_html(changes: Changes, title: str) -> str:
    """The changes as a page that needs nothing from outside and runs nothing."""
    style = (
        files("headway.serve").joinpath("templates", "digest.css").read_text("utf-8")
    )
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
    made = Environment(
        loader=PackageLoader("headway.serve"),
        autoescape=escaped,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update({name: getattr(findings, name) for name in findings.__all__})
    made.globals.update(heads=findings.HEADS, lines=LINES, proofs=PROOFS)
    made.globals.update(day_words=day_words)
    return made


def shown(value: Any) -> Any:
    """What the page prints; words of strangers hold nothing that cannot be seen."""
    strange = isinstance(value, str) and not isinstance(value, Markup)
    return visible(value) if strange else value


def literal(value: Any) -> Any:
    """What Markdown prints: on one line, with no mark that would mean something."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return MEANT.sub(r"\\\1", " ".join(visible(value).split()))


def policy(style: str) -> str:
    """The page's content security policy: its own style, nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )
