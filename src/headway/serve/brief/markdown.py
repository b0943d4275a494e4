"""A briefing as Markdown."""

from headway.serve.brief.brief import TRUST, Brief
from headway.serve.digest import environment, literal

__all__ = ["brief_markdown"]


def brief_markdown(brief: Brief) -> str:
    """The briefing as Markdown; words of strangers hold no marks of it."""
    made = environment(literal, escaped=False).get_template("brief.md")
    told = made.render(brief=brief, numbers=brief.numbers(), trust=TRUST)
    return told.strip() + "\n"
