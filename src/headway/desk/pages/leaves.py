"""All that the page of a report tells, read from the ledger."""

from dataclasses import dataclass
from functools import cached_property

from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from headway.desk.answers.origins import copies, prints
from headway.desk.guard.people import Person
from headway.desk.json import Json
from headway.desk.pages.forms import Form
from headway.desk.pages.lit import LAYERS, Placed, counts, lit, placed
from headway.desk.pages.panels import GROUPS, Panel, panels_of
from headway.desk.pages.rendering import page
from headway.editing import editor_of, finder_in, party_names
from headway.follow.editor import Editor
from headway.ledger.roll import whose
from headway.ledger.store import Ledger
from headway.model.actor import Actor
from headway.model.article import Article
from headway.model.entry import Doubt
from headway.serve.wording import DIRECTIONS

__all__ = ["Leaf", "leaf_of", "leaf_page"]

TITLE = 120  # characters of a first line that stands for a title
WEB = ("http://", "https://")


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """A report on the desk: its text, its entries, how it came."""

    ledger: Ledger
    editor: Editor
    form: Form | None = None  # None: nothing is being corrected
    wrong: str = ""  # why something was refused; "": nothing was

    @property
    def article(self) -> Article:
        """The report itself."""
        return self.editor.shown.article

    @property
    def sha(self) -> str:
        """The hash by which the desk knows it."""
        return self.article.sha256

    @property
    def title(self) -> str:
        """Its title, else how it begins."""
        first = self.article.text.strip().partition("\n")[0]
        return " ".join((self.article.title or first[:TITLE]).split()) or "No title"

    @property
    def address(self) -> str | None:
        """Where it was published; None: nowhere to which a link may lead."""
        url = self.article.url or ""
        return url if url.lower().startswith(WEB) else None

    @property
    def outcome(self) -> str:
        """Which way it says that the talks moved."""
        return DIRECTIONS[self.editor.shown.outcome]

    @cached_property
    def panels(self) -> list[Panel]:
        """Its entries, and among them those that were rejected."""
        return panels_of(self.editor)

    @property
    def groups(self) -> list[tuple[str, list[Panel]]]:
        """The entries by sort."""
        found = (
            (name, [panel for panel in self.panels if panel.sort is sort])
            for sort, name in GROUPS.items()
        )
        return [(name, panels) for name, panels in found if panels]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each entry."""
        return {panel.id: panel.number for panel in self.panels}

    @cached_property
    def placed(self) -> Placed:
        """What is marked in its text, and where."""
        return placed(self.editor.shown)

    @property
    def text(self) -> Markup:
        """The text with all that was read in it."""
        return lit(self.editor.shown, self.placed, self.panels)

    @property
    def layers(self) -> list[tuple[str, str, int]]:
        """What is marked in the text: its class, its name, how many there are."""
        found = counts(self.placed)
        return [(look, name, found[look]) for look, name in LAYERS.items()]

    @property
    def doubts(self) -> list[tuple[int, Doubt, str]]:
        """What was seen and not settled, with the words; "": the whole report."""
        text = self.article.text
        return [
            (place, doubt, " ".join(doubt.span.of(text).split()) if doubt.span else "")
            for place, doubt in enumerate(self.editor.shown.doubts, 1)
        ]

    @property
    def actors(self) -> list[Actor]:
        """Those whom it names, the most often named first."""
        return sorted(self.editor.shown.actors, key=lambda a: -len(a.mentions))

    @cached_property
    def rolled(self) -> dict[str, str]:
        """The id by which the ledger knows each of them, as far as it does."""
        found = whose(self.ledger, [actor.name for actor in self.actors])
        return {name: id_ for name, (id_, _) in found.items()}

    @property
    def names(self) -> list[str]:
        """The actors that a form offers: the report's, then parties of dossiers."""
        own = dict.fromkeys(actor.name for actor in self.actors)
        return list(own | dict.fromkeys(party_names(self.ledger)))

    @cached_property
    def copies(self) -> list[Json]:
        """How it came, each time."""
        return copies(self.ledger, self.sha)

    @cached_property
    def prints(self) -> list[Json]:
        """Who else prints its text."""
        return prints(self.ledger, self.sha)


def leaf_of(ledger: Ledger, sha: str) -> Leaf:
    """The page of a report that the ledger holds, with no form on it."""
    return Leaf(ledger=ledger, editor=editor_of(ledger, sha, finder_in(ledger)))


def leaf_page(
    request: Request, person: Person, leaf: Leaf, code: int = 200
) -> HTMLResponse:
    """The whole page."""
    told = {"leaf": leaf, "form": leaf.form, "editing": person.may_correct}
    return page(request, person, "report.html", code=code, **told)
