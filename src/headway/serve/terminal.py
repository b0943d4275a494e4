"""What is found, as a terminal shows it: words set in, and whose words they are."""

from typing import IO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from headway.analyse.followed.cited import Cited
from headway.serve.safe import safe
from headway.serve.wording import day_words

__all__ = ["console_of", "inset", "proof"]

IN = 4  # columns by which words are set in


def proof(cited: Cited) -> Text:
    """The words, and who printed them when."""
    words, matter = cited.told
    about = f" ({matter})" if matter else ""
    where = safe(f"{cited.outlet}, {day_words(cited.filing.published)}").plain
    return Text.assemble(safe(f"“{words}”{about}"), " ", (where, "dim"))


def inset(words: RenderableType) -> Padding:
    """The words set in."""
    return Padding(words, (0, 0, 0, IN))


def console_of(out: IO[str]) -> Console:
    """A console that colours nothing by itself."""
    return Console(file=out, highlight=False)
