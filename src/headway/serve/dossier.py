"""A dossier as it stands: its verdict, ladder, momentum and talk, with the proofs."""

from typing import Any

from jinja2 import Environment

from headway.analyse.followed.summing import GOING, STANDING, going
from headway.analyse.followed.unassigned import as_toml
from headway.serve import progress
from headway.serve.axis import WIDTH
from headway.serve.chart import Chart, charts
from headway.serve.digest import environment, literal
from headway.serve.parts import policy, shown, text_of
from headway.serve.state import PROOFS, State

__all__ = ["dossier_html", "dossier_markdown", "dossier_svg"]

ALONE = 950  # pixels: how wide a chart is that stands alone …
MARGIN = 24  # … and what is left free around it


def dossier_html(state: State) -> str:
    """The dossier as a page that needs nothing from outside and runs nothing."""
    style = text_of("base.css", "dossier.css", "chart.css")
    page = templates(shown, escaped=True).get_template("dossier.html")
    made = page.render(
        state=state, charts=charts(state.found), style=style, policy=policy(style)
    )
    return made.lstrip()


def dossier_markdown(state: State) -> str:
    """The dossier as Markdown; words of strangers hold no marks of it."""
    made = templates(literal, escaped=False).get_template("dossier.md")
    return made.render(state=state).strip() + "\n"


def dossier_svg(state: State) -> str:
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
    made.globals.update(GOING=GOING, STANDING=STANDING, going=going)
    made.globals.update(proofs=PROOFS, toml=as_toml, width=int(WIDTH), margin=MARGIN)
    return made
