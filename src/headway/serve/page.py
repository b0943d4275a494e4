"""One self-contained page for all that a ledger holds."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from headway.analyse.moves import movers
from headway.analyse.overview import overview
from headway.analyse.told import Told, name_of, party_of, who, words
from headway.model.entry import Entries, Move
from headway.serve.marks import evidence, pieces

__all__ = ["page"]

PARTS = ("page.css", "page.js")


def page(found: Iterable[Entries]) -> str:
    """The page as HTML: it needs nothing from outside, and its policy allows nothing.

    Every entry points to the words that prove it in the report's text, which stands on
    the page in full.
    """
    style, script = (text_of(name) for name in PARTS)
    template = environment().get_template("page.html")
    made = template.render(
        view=overview(found),
        style=style,
        script=script,
        policy=policy(style, script),
    )
    return made.lstrip()


def environment() -> Environment:
    """The templates, with every value escaped."""
    made = Environment(
        loader=PackageLoader("headway.serve"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        evidence=evidence,
        matter=matter,
        mover=mover,
        name_of=name_of,
        party_of=party_of,
        pieces=pieces,
        plain=plain,
        who=who,
        words=words,
    )
    return made


def mover(source: Entries, move: Move) -> str:
    """Everyone who makes the move, in words."""
    return " and ".join(dict.fromkeys(who(source, m) for m in movers(move)))


def matter(told: Told[Move]) -> str:
    """When, and about what, as far as the evidence itself does not say it."""
    move = told.entry
    said = words(told.source, move.evidence)
    about = move.about if move.about and move.about not in said else None
    return " · ".join(filter(None, [str(move.date) if move.date else None, about]))


def plain(kind: Any) -> str:
    """A kind as one reads it: "break_off" → "break off"."""
    return str(kind).replace("_", " ")


def text_of(name: str) -> str:
    """A part of the page that ships with Headway."""
    return files("headway.serve").joinpath("templates", name).read_text("utf-8")


def policy(style: str, script: str) -> str:
    """The page's content security policy: its own style and script, nothing else."""
    return (
        f"default-src 'none'; style-src '{digest(style)}'; "
        f"script-src '{digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def digest(content: str) -> str:
    """The hash by which a policy names an inline part."""
    return "sha256-" + b64encode(sha256(content.encode()).digest()).decode()
