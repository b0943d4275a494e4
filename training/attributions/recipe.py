"""The stages of the recipe, each kept on disk: a run that was stopped goes on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from training.attributions.corpus import Example
from training.attributions.evaluate import evaluate, line
from training.attributions.export import export
from training.attributions.fit import Plan, fit, lesson
from training.attributions.keep import kept, write
from training.attributions.label import judged, read
from training.attributions.network import Network, encoder
from training.attributions.prepare import Corpora
from training.attributions.reading import read_exported
from training.attributions.samples import Sample, samples

__all__ = ["RATES", "Recipe"]

OFFSETS, PLAIN_OFFSETS = (0, 60, 120), (0, 95)  # word pieces, in turn by epoch
TEACHER_LAYERS, TEACHER_RATE, TEACHER_HEADS = 12, 5e-5, 5e-4
STUDENT_EPOCHS, STUDENT_HEADS, STUDENT_SIZE = 9, 1e-3, 64
RATES = {2: 2.5e-4, 3: 2e-4, 4: 2e-4, 5: 1.5e-4, 6: 1.5e-4}  # by layers
SURE = 0.15  # cues that teachers think less likely are not taught
Windows = Callable[[int], list[Sample]]  # of an epoch


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Teachers learn from gold, judge plain reports, and a student learns from both."""

    minilm: Path
    mpnet: Path
    out: Path
    corpora: Corpora
    layers: int  # of the student
    teachers: int
    teacher_epochs: int
    seed: int
    device: str

    def run(self) -> dict[str, float]:
        """Write `student-N/` with the reader's files; its figures on dev come back.

        Every stage is done before the next begins, so that a run that goes on draws
        the same lots as one that was not stopped.
        """
        for part in ("dev", "train", "reports"):
            self.articles(part)
        for epoch in range(len(OFFSETS)):
            self.gold(epoch)
        for number in range(self.teachers):
            self.teacher(number)
        for epoch in range(len(PLAIN_OFFSETS)):
            self.judgement(epoch)
        return self.exported(self.student())

    def articles(self, part: str) -> list[Example]:
        """Parsed articles: `train`, `dev` or the plain `reports`."""
        corpora, path = self.corpora, self.out / f"{part}.pickle"
        if part == "reports":
            return kept(path, corpora.reports)
        return kept(path, lambda: corpora.annotated(part))

    def gold(self, epoch: int) -> list[Sample]:
        """The annotated windows of an epoch."""
        offset = OFFSETS[epoch % len(OFFSETS)]
        return kept(
            self.out / f"windows-{offset}.pickle",
            lambda: [s for e in self.articles("train") for s in samples(e, offset)],
        )

    def teacher(self, number: int) -> Network:
        """A large network that learnt from the annotated articles alone."""
        plan = Plan(
            epochs=self.teacher_epochs,
            rate=TEACHER_RATE,
            head_rate=TEACHER_HEADS,
            seed=self.seed + number,
        )
        made = encoder(self.mpnet, TEACHER_LAYERS)
        return self.fitted(f"teacher-{number}", made, plan, self.gold)

    def judgement(self, epoch: int) -> list[Sample]:
        """The windows of the plain reports as the teachers read them together."""
        offset = PLAIN_OFFSETS[epoch % len(PLAIN_OFFSETS)]
        path = self.out / f"judged-{offset}.pickle"
        return kept(path, lambda: self.judge(offset))

    def judge(self, offset: int) -> list[Sample]:
        """Let the teachers read the plain reports."""
        networks = [self.teacher(number) for number in range(self.teachers)]
        texts = [report.text for report in self.articles("reports")]
        found = judged(networks, texts, self.device, least=SURE, offset=offset)
        return [sample for _, sample in found]

    def student(self) -> Network:
        """The small network that learnt from gold and from the teachers."""
        plan = Plan(
            epochs=STUDENT_EPOCHS,
            rate=RATES[self.layers],
            head_rate=STUDENT_HEADS,
            size=STUDENT_SIZE,
            seed=self.seed,
        )
        made = encoder(self.minilm, self.layers)
        return self.fitted(f"student-{self.layers}", made, plan, self.taught)

    def taught(self, epoch: int) -> list[Sample]:
        """What the student sees in an epoch."""
        return self.gold(epoch) + self.judgement(epoch)

    def fitted(
        self, name: str, made: nn.Module, plan: Plan, windows: Windows
    ) -> Network:
        """A network with the weights that are kept, or fitted now and measured."""
        path = self.out / f"{name}.pt"
        torch.manual_seed(plan.seed)
        network = Network(made)
        if path.exists():
            network.load_state_dict(torch.load(path, weights_only=True))
            return network
        taught = lesson(network.to(self.device), self.device)
        fit(network, windows, plan, taught, lambda s: print(name, s, flush=True))
        dev = self.articles("dev")
        found = evaluate([e.gold for e in dev], read([network], dev, self.device))
        print(name, line(found), flush=True)
        write(path, lambda half: torch.save(network.cpu().state_dict(), half))
        return network

    def exported(self, student: Network) -> dict[str, float]:
        """The files that the package carries, and how right they are."""
        folder, dev = self.out / f"student-{self.layers}", self.articles("dev")
        export(student, folder)
        self.corpora.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        found = evaluate([e.gold for e in dev], read_exported(folder, dev))
        (folder / "figures.json").write_text(json.dumps(found, indent=1) + "\n")
        return found
