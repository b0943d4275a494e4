"""What fitted networks read in windows: how sure they are of cues and of labels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import torch
from torch import Tensor
from training.attributions.batches import collate
from training.attributions.corpus import Attribution, Example
from training.attributions.network import Network, mixed
from training.attributions.reading import LEAST, spans
from training.attributions.samples import FULL, MOST, Sample, with_cues

from headway.extract.learnt.decode import Judged
from headway.extract.learnt.parsed import Parsed
from headway.extract.learnt.windows import windows

__all__ = ["judged", "read"]

SIZE = 64  # windows of a batch
Numbered = tuple[int, Sample]  # the number of its text, a window


def read(
    networks: Sequence[Network],
    examples: Sequence[Example],
    device: str,
    least: float = LEAST,
) -> list[list[Attribution]]:
    """The attributions that the networks read in each article."""
    found: list[list[Judged]] = [[] for _ in examples]
    texts = [example.text for example in examples]
    for number, sample in judged(networks, texts, device, least=least):
        lo = sample.window.lo
        found[number] += [
            Judged(lo + cue, float(sample.marks[cue]), lo, rows / FULL)
            for cue, rows in zip(sample.cues, sample.labels, strict=True)
        ]
    return [spans(e.text.text, f) for e, f in zip(examples, found, strict=True)]


@torch.no_grad()
def judged(
    networks: Sequence[Network],
    texts: Sequence[Parsed],
    device: str,
    *,
    least: float,
    offset: int = 0,
) -> Iterator[Numbered]:
    """The windows of texts, each with the mean judgement of the networks.

    Cues less sure than `least` are left out, and their tokens keep how sure they were.
    """
    todo = [
        (n, with_cues(t, w, np.zeros(w.hi - w.lo, np.float32), ()))
        for n, t in enumerate(texts)
        for w in windows(t.text, MOST, offset)
    ]
    todo.sort(key=lambda pair: len(pair[1].pos))
    for network in networks:
        network.to(device).eval()
    for start in range(0, len(todo), SIZE):
        yield from judge(networks, texts, todo[start : start + SIZE], device, least)


def judge(
    networks: Sequence[Network],
    texts: Sequence[Parsed],
    part: Sequence[Numbered],
    device: str,
    least: float,
) -> Iterator[Numbered]:
    """One batch of windows, read once for its cues and its labels."""
    bare = collate([sample for _, sample in part], device)
    with mixed(device):
        tokens = [network.tokens(bare) for network in networks]
        sure = mean(
            n.cues(t, bare).float().sigmoid()
            for n, t in zip(networks, tokens, strict=True)
        )
    marked = []
    for row, (number, sample) in zip(sure.cpu().numpy(), part, strict=True):
        marks = row[: len(sample.pos)]
        cues = np.flatnonzero(marks > least).tolist()
        marked.append(with_cues(texts[number], sample.window, marks, cues))
    labelled = with_labels(networks, tokens, marked, device)
    yield from zip((number for number, _ in part), labelled, strict=True)


def with_labels(
    networks: Sequence[Network],
    tokens: Sequence[Tensor],
    marked: Sequence[Sample],
    device: str,
) -> Iterator[Sample]:
    """The windows with what each token is to each cue."""
    batch = collate(marked, device)
    if not len(batch["token"]):
        yield from marked
        return
    with mixed(device):
        shares = mean(
            n.labels(t, batch).float().softmax(-1)
            for n, t in zip(networks, tokens, strict=True)
        )
    whole = shares.mul(FULL).round().byte().cpu().numpy()
    row = 0
    for sample in marked:
        size = len(sample.cues)
        yield replace(sample, labels=whole[row : row + size, : len(sample.pos)].copy())
        row += size


def mean(each: Iterator[Tensor]) -> Tensor:
    """The mean of several judgements."""
    return torch.stack(list(each)).mean(0)
