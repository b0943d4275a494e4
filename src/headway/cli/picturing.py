"""The forms of `headway dossier show` that are made from templates."""

from headway.errors import UsageError
from headway.serve.dossier import dossier_html, dossier_markdown, dossier_svg
from headway.serve.state import State

__all__ = ["made"]


def made(state: State, form: str) -> str:
    """The dossier as a page, as Markdown, or as a chart.

    Raises `UsageError` where a chart is wanted and there is nothing to draw.
    """
    if form == "html":
        return dossier_html(state)
    if form == "markdown":
        return dossier_markdown(state)
    chart = dossier_svg(state)
    if not chart:
        raise UsageError("no report has a day, so there is no chart: try --format text")
    return chart
