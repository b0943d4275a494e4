"""Every training report beside a network that has not seen it."""

from collections.abc import Iterator
from pathlib import Path

from training.moves.folds import folds

from headway.errors import SourceError
from headway.extract.learnt.reader import load_network
from headway.ingest.sources import gather
from headway.model.article import Article, Hints
from headway.read.article import read
from headway.road import Road

__all__ = ["articles", "held_out"]


def articles(reports: Path) -> Iterator[Article]:
    """The reports of a JSONL file."""
    for capture in gather([str(reports)], Hints(), None):
        if isinstance(capture, SourceError):
            raise capture
        yield read(capture)


def held_out(reports: Path, networks: Path) -> Iterator[tuple[Article, Road]]:
    """Each report with a road whose network has not learnt from it."""
    all_ = {article.id: article for article in articles(reports)}
    for number, part in enumerate(folds(all_)):
        road = Road(network=load_network(networks / f"fold-{number}"))
        for id_ in part:
            yield all_[id_], road
