"""Fitting the network to reports with gold moves."""

import random
import time
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from training.attributions.batches import Batch, batches
from training.attributions.fit import Plan, optimization, shuffled
from training.attributions.network import mixed
from training.moves.network import MoveNetwork
from training.moves.samples import UNMARKED, Sample, collate

__all__ = ["fit", "teach"]

INSIDE, ROLES, STATUS, KEPT = 0.075, 0.3, 0.2, 2.0  # weights of the lesser lessons
NEVER = -1e4
Say = Callable[[str], None]


def fit(
    network: MoveNetwork,
    epoch: Callable[[int], list[Sample]],
    plan: Plan,
    device: str,
    say: Say = print,
) -> None:
    """Change the network's weights until it reads as the samples say.

    `epoch` gives the windows of each epoch, by its number from 0.
    """
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    network.to(device).train()
    steps = sum(len(batches(epoch(n), plan.size)) for n in range(plan.epochs))
    optimizer, schedule = optimization(network, plan, steps)
    start = time.monotonic()
    for number in range(plan.epochs):
        order = shuffled(epoch(number), plan.size, chance)
        lost = 0.0
        for batch in order:
            loss = loss_of(network, collate(batch, device), len(batch), device)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            lost += float(loss.detach())
        taken = time.monotonic() - start
        say(f"epoch {number + 1}: loss {lost / len(order):.3f}, {taken:.0f} s")


def loss_of(network: MoveNetwork, batch: Batch, size: int, device: str) -> Tensor:
    """How far the network is from the gold of a batch."""
    with mixed(device):
        kept, parts, inside = network.tokens(batch)
        kinds, statuses, valences = network.kinds(parts, batch)
        roles = network.roles(parts, batch) if len(batch["token"]) else None
    missed = nn.functional.binary_cross_entropy_with_logits
    loss = missed(kinds.float(), batch["marks"], batch["counts"], reduction="sum") / 8
    real = batch["real"].unsqueeze(-1)
    loss = loss + INSIDE / 8 * missed(
        inside.float(), batch["inside"], real, reduction="sum"
    )
    loss = loss / size
    if "kept" in batch:
        away = (kept.float() - batch["kept"].float()) ** 2 * real
        loss = loss + KEPT * away.sum() / real.sum() / away.shape[-1]
    if roles is None:
        return loss
    at = batch["window"], batch["token"]
    loss = loss + ROLES * parting(roles.float(), batch)
    for sums, gold in (statuses, batch["status"]), (valences, batch["valence"]):
        if (gold != UNMARKED).any():
            loss = loss + STATUS * nn.functional.cross_entropy(sums[at].float(), gold)
    return loss


def parting(roles: Tensor, batch: Batch) -> Tensor:
    """How unlikely it is that someone fills a part who rightly may."""
    shares = roles.masked_fill(~batch["open"].unsqueeze(1), NEVER).log_softmax(-1)
    right = shares.masked_fill(~batch["fits"], NEVER).logsumexp(-1)
    return -right.mean()


@torch.no_grad()
def teach(network: MoveNetwork, given: Sequence[Sample], device: str) -> None:
    """Keep with each window what attributions are read from before any fitting."""
    network.to(device).eval()
    for start in range(0, len(given), 32):
        part = given[start : start + 32]
        with mixed(device):
            kept, _, _ = network.tokens(collate(part, device))
        for sample, rows in zip(part, kept, strict=True):
            sample.kept = rows[: len(sample)].to("cpu", torch.bfloat16).clone()
