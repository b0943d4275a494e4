"""What makes the entries of an archive's reports: the whole road, or a sparing one."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, assert_never

from headway.batch.job import Job, Words
from headway.batch.modes import Mode
from headway.dossier.following import load_dossier
from headway.dossier.words import KnownWords, load_words
from headway.follow.relevance import relevance
from headway.look.first import FirstLook, WhyAside, load_look
from headway.machine import spare_looks
from headway.model.article import Article
from headway.model.dossier import Dossier
from headway.model.entry import Entries
from headway.model.span import Span
from headway.road import Road

__all__ = ["Coder", "Glance", "coder_of", "glance_of", "road_of", "words_of"]


class Coder(Protocol):
    """What makes the entries of a report: a `Road` does, and so does a sparing one."""

    def code(self, article: Article) -> Entries:
        """The entries of one article."""
        ...


@dataclass(frozen=True, slots=True)
class Glance:
    """A first look at reports, as a job wants it."""

    look: FirstLook
    wide: bool
    dossier: Dossier | None  # whose reports are read, whatever the look says

    def reason(self, article: Article) -> str | None:
        """Why a report is set aside; None: it is read."""
        found = self.look.at(article.text, wide=self.wide).reason
        if found is WhyAside.NO_TALK and self.concerns(article):
            return None
        return found and found.value

    def concerns(self, article: Article) -> bool:
        """Whether the dossier takes the report."""
        return self.dossier is not None and relevance(article, self.dossier).kept

    def kept(self, article: Article) -> Sequence[Span] | None:
        """The sentences that may be parsed; None: all."""
        found = self.look.at(article.text, wide=self.wide)
        return found.kept if found.reason is None else None


@dataclass(frozen=True, slots=True)
class Sparing:
    """A road on which only sentences that may carry an entry are parsed."""

    road: Road
    glance: Glance

    def code(self, article: Article) -> Entries:
        """The entries in those sentences."""
        return self.road.code(article, self.glance.kept(article))


def coder_of(job: Job) -> Coder:
    """What reads the reports of a job."""
    road, glance = road_of(job.dossier), glance_of(job.mode, job.dossier)
    return road if glance is None else Sparing(road, glance)


@lru_cache(1)
def glance_of(mode: Mode, dossier: Words | None) -> Glance | None:
    """The first look that knows a dossier's actors and reports; None: all is read."""
    match mode:
        case Mode.FULL:
            return None
        case Mode.ARCHIVE | Mode.WIDE:
            look = load_look(words_of(dossier).actors)
            return Glance(look, mode is Mode.WIDE, asking(dossier))
        case _:
            assert_never(mode)


def asking(dossier: Words | None) -> Dossier | None:
    """The dossier, where it names parties or issues by which reports are told."""
    found = None if dossier is None else load_dossier(dossier.file)
    return found if found and (found.parties or found.issues) else None


def words_of(dossier: Words | None) -> KnownWords:
    """Headway's words, and those of the dossier."""
    return load_words(None if dossier is None else dossier.file)


@lru_cache(1)
def road_of(dossier: Words | None) -> Road:
    """The road with a dossier's words, loaded once in a process.

    What is loaded stays: nobody looks through it for waste again.
    """
    road = Road(words_of(dossier))
    gc.collect()
    gc.freeze()
    spare_looks()
    return road
