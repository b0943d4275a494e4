"""The stages of the recipe: a reader of attributions learns to read moves as well.

First from the reports that we annotated ourselves, which are many and rougher, then
from the annotated training reports. All the while it is taught statements too: those
that people marked, and those that it read in these reports before. Each stage is kept
on disk.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from training.attributions.corpus import examples as articles
from training.attributions.fit import Plan, drawn, fit
from training.attributions.keep import kept, write
from training.attributions.label import judged
from training.attributions.network import Network, encoder
from training.attributions.prepare import load_tokenizer
from training.attributions.recipe import SURE
from training.attributions.samples import Sample as OfStatements
from training.attributions.samples import samples as cut
from training.moves.corpus import Example, examples
from training.moves.export import export
from training.moves.fit import lesson
from training.moves.folds import folds
from training.moves.network import MoveNetwork
from training.moves.samples import Sample, samples

from headway.extract.nlp import load_nlp
from headway.road import Road

__all__ = ["LAYERS", "Recipe"]

LAYERS = 6
OFFSETS = (0, 95)  # word pieces, in turn by epoch
OWN = (  # how each part of the reports that we annotated is learnt from
    Plan(epochs=3, rate=2e-4, head_rate=1e-3, size=8),
    Plan(epochs=2, rate=1.5e-4, head_rate=7e-4, size=8, seed=1),
)
GOLD = Plan(epochs=3, rate=1.5e-4, head_rate=7e-4, size=8, seed=2)
BESIDE = 64  # windows of statements beside those of moves
Pair = tuple[Path, Path]  # reports (JSONL) and their annotations (JSON)


Given = Callable[[], Sequence[Example]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Where everything is, and how it is done."""

    minilm: Path  # the pretrained encoder
    reader: Path  # weights of the six-layer reader of attributions
    out: Path
    gold: Pair
    marked: Pair  # articles (JSONL) and the folder of their attributions
    own: tuple[Pair, ...]  # the reports that we annotated, in parts
    device: str = "cpu"

    def whole(self) -> None:
        """Write the files of the reader that learnt from all reports."""
        export(self.fitted("whole", self.gold_examples()), self.out / "whole")

    def fold(self, number: int) -> None:
        """Write the files of a reader that has not seen one part of five."""
        given = self.gold_examples()
        held = set(folds([one.id for one in given])[number])
        rest = [one for one in given if one.id not in held]
        export(self.fitted(f"fold-{number}", rest), self.out / f"fold-{number}")

    def gold_examples(self) -> list[Example]:
        """The annotated training reports."""
        return kept(
            self.out / "gold.pickle", lambda: list(examples(*self.gold, Road()))
        )

    def statements(self) -> list[OfStatements]:
        """Windows of articles with marked attributions, and of reports with read ones.

        Those are read by the reader as it was before it learnt moves.
        """
        return kept(
            self.out / "statements.pickle", lambda: [*self.annotated(), *self.heard()]
        )

    def annotated(self) -> Iterator[OfStatements]:
        """Windows of articles whose attributions people marked."""
        tokenizer = load_tokenizer(self.minilm)
        for article in articles(*self.marked, load_nlp(), tokenizer):
            for offset in OFFSETS:
                yield from cut(article, offset)

    def heard(self) -> Iterator[OfStatements]:
        """Windows of the reports with moves, with what the reader hears in them."""
        reader, given = self.attributions(), self.gold_examples()
        for number, pair in enumerate(self.own):
            given = [*given, *self.read(number, pair)]
        texts = [report.text for report in given]
        for offset in OFFSETS:
            found = judged([reader], texts, self.device, least=SURE, offset=offset)
            yield from (sample for _, sample in found)

    def attributions(self) -> Network:
        """The reader of attributions with which everything begins."""
        network = Network(encoder(self.minilm, LAYERS))
        network.load_state_dict(torch.load(self.reader, weights_only=True))
        return network

    def begun(self) -> MoveNetwork:
        """A network that has learnt from the reports that we annotated."""
        network = MoveNetwork(self.attributions())
        for number, (pair, plan) in enumerate(zip(self.own, OWN, strict=True)):
            network = self.learnt(
                f"own-{number}", network, plan, partial(self.read, number, pair)
            )
        return network

    def read(self, number: int, pair: Pair) -> list[Example]:
        """A part of the reports that we annotated."""
        path = self.out / f"own-{number}.pickle"
        return kept(path, lambda: list(examples(*pair, Road())))

    def fitted(self, name: str, given: Sequence[Example]) -> MoveNetwork:
        """A network that has then learnt from these reports."""
        return self.learnt(name, self.begun(), GOLD, lambda: given)

    def learnt(
        self, name: str, network: MoveNetwork, plan: Plan, given: Given
    ) -> MoveNetwork:
        """The network with the weights that are kept, or fitted now."""
        path = self.out / f"{name}.pt"
        if path.exists():
            network.load_state_dict(torch.load(path, weights_only=True))
            return network
        windows, heard = Windows(given()), drawn(self.statements(), BESIDE, plan.seed)
        taught = lesson(network.to(self.device), heard, self.device)
        fit(network, windows, plan, taught, lambda s: print(name, s, flush=True))
        write(path, lambda half: torch.save(network.cpu().state_dict(), half))
        return network


class Windows:
    """The windows of reports for each epoch, cut once for each offset."""

    def __init__(self, given: Iterable[Example]) -> None:
        reports = list(given)
        self.cut = [[s for e in reports for s in samples(e, o)] for o in OFFSETS]

    def __call__(self, epoch: int) -> list[Sample]:
        """The windows of an epoch, by its number from 0."""
        return self.cut[epoch % len(OFFSETS)]
