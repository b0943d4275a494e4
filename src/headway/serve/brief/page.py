"""A briefing as one self-contained page, which prints on two."""

from headway.serve.brief.brief import TRUST, Brief
from headway.serve.digest import environment
from headway.serve.parts import policy, shown, text_of

__all__ = ["brief_html"]


def brief_html(brief: Brief) -> str:
    """The briefing as a page that needs nothing from outside and runs nothing."""
    style = text_of("base.css", "brief.css")
    made = environment(shown, escaped=True).get_template("brief.html")
    told = made.render(
        brief=brief,
        numbers=brief.numbers(),
        trust=TRUST,
        style=style,
        policy=policy(style),
    )
    return told.lstrip()
