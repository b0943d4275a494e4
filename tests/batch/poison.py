"""A shard in which two reports stop every worker that reads them."""

import os
import signal
from dataclasses import replace
from pathlib import Path

from tests.fakes import article, entries

from headway.batch.bookmark import Bookmark
from headway.batch.reading import Failed, Waiting, coded
from headway.model.article import Article
from headway.model.entry import Entries

__all__ = ["Fatal", "read_letters"]


class Fatal:
    """A reader that is killed by the report "c", and "d" is too much for its memory."""

    def code(self, found: Article) -> Entries:
        """The entries, unless it is one of these."""
        if found.id == "c":
            os.kill(os.getpid(), signal.SIGKILL)
        if found.id == "d":
            raise MemoryError
        return entries(found)


def read_letters(note: Path) -> dict[str, str]:
    """What became of the reports "a" to "e": "" where they were read."""
    waiting = {
        number: Waiting(replace(article(), id=letter), letter)
        for number, letter in enumerate("abcde")
    }
    mark = Bookmark(note)
    made = dict(coded(Fatal(), waiting, mark))
    mark.drop()
    return {
        waiting[number].origin: one.cause if isinstance(one, Failed) else ""
        for number, one in sorted(made.items())
    }
