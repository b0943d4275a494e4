"""What makes the entries of an archive's reports: the whole road, or a sparing one."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol, assert_never

from headway.batch.job import Job
from headway.batch.modes import Mode
from headway.dossier.words import load_words
from headway.look.first import FirstLook, load_look
from headway.model.article import Article
from headway.model.entry import Entries
from headway.road import Road

__all__ = ["Coder", "coder_of", "look_of"]


class Coder(Protocol):
    """What makes the entries of a report: a `Road` does, and so does a sparing one."""

    def code(self, article: Article) -> Entries:
        """The entries of one article."""
        ...


@dataclass(frozen=True, slots=True)
class Sparing:
    """A road on which only sentences that may carry an entry are read."""

    road: Road
    look: FirstLook

    def code(self, article: Article) -> Entries:
        """The entries in those sentences."""
        return self.road.code(article, self.look.at(article.text).kept)


def coder_of(job: Job) -> Coder:
    """What reads the reports of a job."""
    road = road_of(job.dossier)
    match job.mode:
        case Mode.FULL:
            return road
        case Mode.ARCHIVE:
            return Sparing(road, look_of(job.dossier))
        case _:
            assert_never(job.mode)


@cache
def road_of(dossier: Path | None) -> Road:
    """The road with a dossier's words, loaded once in a process."""
    return Road(load_words(dossier))


@cache
def look_of(dossier: Path | None) -> FirstLook:
    """The first look that knows a dossier's actors, likewise."""
    return load_look(load_words(dossier).actors)
