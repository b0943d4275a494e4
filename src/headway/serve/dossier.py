"""A dossier as it stands: its verdict, ladder, momentum and talk, with the proofs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from headway.analyse.followed.days import Milestone
from headway.analyse.followed.headway import Headway, Progress
from headway.analyse.followed.summing import Summing, summed_up
from headway.analyse.followed.unassigned import Offer, as_toml
from headway.serve import progress
from headway.serve.axis import WIDTH
from headway.serve.chart import Chart, charts
from headway.serve.digest import TEMPLATES, environment, literal, policy, shown

__all__ = ["Standing", "dossier_html", "dossier_markdown", "dossier_svg"]

DAYS = 20  # weightiest days that are shown
ALONE = 950  # pixels: how wide a chart is that stands alone …
MARGIN = 24  # … and what is left free around it
PROOFS = 2  # reports quoted for one step


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that is shown of a dossier."""

    found: Headway
    offers: Sequence[Offer] = ()

    @property
    def title(self) -> str:
        """What the dossier is called."""
        return self.found.dossier.title

    @property
    def question(self) -> str | None:
        """What its reader wants to know; None: not said."""
        return self.found.dossier.question

    @property
    def verdict(self) -> Summing:
        """The verdict."""
        return summed_up(self.found)

    @property
    def issues(self) -> tuple[Progress, ...]:
        """The progress on each issue."""
        return self.found.progress[1:]

    @property
    def days(self) -> list[Milestone]:
        """The weightiest days, in their order."""
        return sorted(self.found.milestones[:DAYS], key=lambda one: one.day)


def dossier_html(state: Standing) -> str:
    """The dossier as a page that needs nothing from outside and runs nothing."""
    style = text_of("dossier.css") + text_of("chart.css")
    page = templates(shown, escaped=True).get_template("dossier.html")
    made = page.render(
        state=state, charts=charts(state.found), style=style, policy=policy(style)
    )
    return made.lstrip()


def dossier_markdown(state: Standing) -> str:
    """The dossier as Markdown; words of strangers hold no marks of it."""
    made = templates(literal, escaped=False).get_template("dossier.md")
    return made.render(state=state).strip() + "\n"


def dossier_svg(state: Standing) -> str:
    """The chart of the talks as a whole, to stand alone; "" where no day is known."""
    found = charts(state.found)
    return svg_of(found[0]) if found else ""


def svg_of(chart: Chart) -> str:
    """One chart as a file of its own."""
    made = templates(shown, escaped=True).get_template("alone.svg")
    return (
        made.render(chart=chart, sheet=text_of("chart.css"), size=ALONE).strip() + "\n"
    )


def templates(finalize: Any, *, escaped: bool) -> Environment:
    """The templates, with all that they may call."""
    made = environment(finalize, escaped=escaped)
    made.globals.update({name: getattr(progress, name) for name in progress.__all__})
    made.globals.update(proofs=PROOFS, toml=as_toml, width=int(WIDTH), margin=MARGIN)
    return made


def text_of(name: str) -> str:
    """A part of the page that ships with Headway."""
    return (TEMPLATES / name).read_text("utf-8")
