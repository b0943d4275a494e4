"""Fitting a network to windows with gold or with another network's judgement.

What a batch is judged by, its lesson, is given: statements and moves learn alike.
"""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from training.attributions.batches import Each, batches, collate
from training.attributions.network import Network, mixed
from training.attributions.samples import Sample

__all__ = ["Lesson", "Plan", "Say", "drawn", "fit", "lesson", "loss_of"]

WARMING = 0.06  # of all steps
SCALE = 8  # keeps the summed losses near one
Say = Callable[[str], None]
Lesson = Callable[[list[Each]], Tensor]  # how far the network is from a batch


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How long and how fast a network learns."""

    epochs: int
    rate: float  # of the encoder
    head_rate: float = 1e-3
    size: int = 32  # windows of a batch
    seed: int = 0


def fit(
    network: nn.Module,
    epoch: Callable[[int], Sequence[Each]],
    plan: Plan,
    taught: Lesson[Each],
    say: Say = print,
) -> None:
    """Change the network's weights until it reads as the samples say.

    `epoch` gives the windows of each epoch, by its number from 0.
    """
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    network.train()
    steps = sum(len(batches(epoch(n), plan.size)) for n in range(plan.epochs))
    optimizer, schedule = optimization(network, plan, steps)
    start = time.monotonic()
    for number in range(plan.epochs):
        order = shuffled(epoch(number), plan.size, chance)
        lost = 0.0
        for batch in order:
            loss = taught(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += float(loss.detach())
        taken = time.monotonic() - start
        say(f"epoch {number + 1}: loss {lost / len(order):.3f}, {taken:.0f} s")


def lesson(network: Network, device: str) -> Lesson[Sample]:
    """How far a network is from the cues and labels of windows."""
    return lambda batch: loss_of(network, collate(batch, device), len(batch), device)


def drawn(given: Sequence[Each], size: int, seed: int) -> Iterator[list[Each]]:
    """Batches without end; each window comes once before any comes again."""
    chance = random.Random(seed)
    while True:
        yield from shuffled(given, size, chance)


def shuffled(
    given: Sequence[Each], size: int, chance: random.Random
) -> list[list[Each]]:
    """Batches in an order of chance, of windows put together by chance."""
    order = batches(chance.sample(given, len(given)), size)
    chance.shuffle(order)
    return order


def optimization(
    network: nn.Module, plan: Plan, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """What moves the weights, and how its pace changes from step to step."""
    encoder = list(network.encoder.parameters())
    own = set(map(id, encoder))
    heads = [weight for weight in network.parameters() if id(weight) not in own]
    groups = [
        {"params": encoder, "lr": plan.rate},
        {"params": heads, "lr": plan.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    pacing = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: pace(s, steps))
    return optimizer, pacing


def pace(step: int, steps: int) -> float:
    """The share of the full rate: up fast, then down to nothing."""
    return max(0.0, min((step + 1) / (WARMING * steps), 1 - step / steps))


def loss_of(
    network: Network, batch: dict[str, Tensor], size: int, device: str
) -> Tensor:
    """How far the network is from the cues and labels of a batch."""
    with mixed(device):
        tokens = network.tokens(batch)
        cues = network.cues(tokens, batch).float()
        labels = network.labels(tokens, batch).float() if len(batch["token"]) else None
    missed = nn.functional.binary_cross_entropy_with_logits(
        cues, batch["marks"], weight=batch["real"], reduction="sum"
    )
    loss = missed / size / SCALE
    if labels is not None:
        sure = batch["marks"][batch["window"], batch["token"]]
        wrong = -(batch["labels"] * labels.log_softmax(-1)).sum((1, 2))
        loss = loss + (wrong * sure).sum() / sure.sum().clamp(min=1) / SCALE
    return loss
