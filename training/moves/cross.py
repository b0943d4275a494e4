"""Every training report beside a network that has not seen it."""

from collections.abc import Iterator
from pathlib import Path

from training.moves.corpus import articles
from training.moves.folds import folds

from headway.extract.learnt.reader import load_network
from headway.model.article import Article
from headway.road import Road

__all__ = ["held_out"]


def held_out(reports: Path, networks: Path) -> Iterator[tuple[Article, Road]]:
    """Each report with a road whose network has not learnt from it."""
    all_ = {article.id: article for article in articles(reports)}
    for number, part in enumerate(folds(all_)):
        road = Road(network=load_network(networks / f"fold-{number}"))
        for id_ in part:
            yield all_[id_], road
