"""Statements after moves: their judges are fitted again to the encoder, which stays."""

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from training.attributions.batches import Batch, batches, collate
from training.attributions.fit import Plan, heads, loss_of, pace
from training.attributions.network import Network, mixed
from training.attributions.samples import Sample
from training.moves.fit import Say
from training.moves.network import MoveNetwork

from headway.extract.learnt.encoder import WIDTH

__all__ = ["Over", "refit"]

PARTS = 5


class Over(nn.Module):
    """The judges of statements over an encoder that does not change any more."""

    def __init__(self, reader: Network) -> None:
        super().__init__()
        self.reader = reader

    def tokens(self, batch: Batch) -> Tensor:
        """Five projections of each token: batch x tokens x 5 x width."""
        read = self.reader.drop(batch["read"])
        return self.reader.parts(read).unflatten(-1, (PARTS, WIDTH))

    def cues(self, tokens: Tensor, batch: Batch) -> Tensor:
        """How surely each token is a cue, as the reader has it."""
        return self.reader.cues(tokens, batch)

    def labels(self, tokens: Tensor, batch: Batch) -> Tensor:
        """What each token is to each cue, as the reader has it."""
        return self.reader.labels(tokens, batch)


def refit(
    network: MoveNetwork,
    reader: Network,
    given: Sequence[Sample],
    plan: Plan,
    device: str,
    say: Say = print,
) -> None:
    """Change the projections and judges of `reader` until they suit the network.

    The network is given the projections; its encoder reads each window once.
    """
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    read = dict(zip(map(id, given), reads(network, given, device), strict=True))
    over = Over(reader).to(device).train()
    optimizer = torch.optim.AdamW(heads(reader), lr=plan.head_rate, weight_decay=0.01)
    steps, step = plan.epochs * len(batches(given, plan.size)), 0
    for number in range(plan.epochs):
        lost = 0.0
        for batch in batches(chance.sample(given, len(given)), plan.size):
            tensors = collate(batch, device)
            rows = [read[id(sample)] for sample in batch]
            tensors["read"] = nn.utils.rnn.pad_sequence(rows, True).float().to(device)
            loss = loss_of(over, tensors, len(batch), device)
            optimizer.zero_grad()
            loss.backward()
            for group in optimizer.param_groups:
                group["lr"] = plan.head_rate * pace(step, steps)
            optimizer.step()
            step, lost = step + 1, lost + loss.item()
        say(f"statements, epoch {number + 1}: loss {lost / steps * plan.epochs:.3f}")
    network.old = reader.parts


@torch.no_grad()
def reads(network: MoveNetwork, given: Sequence[Sample], device: str) -> list[Tensor]:
    """What the encoder gives for each token of each window, in sixteen bits."""
    found: dict[int, Tensor] = {}
    network.to(device).eval()
    for batch in batches(given, 32):
        tensors = collate(batch, device)
        with mixed(device):
            read = network.encoder(
                tensors["pieces"], tensors["mask"], tensors["quoted"]
            )
        first = tensors["first"].unsqueeze(-1).expand(-1, -1, read.shape[-1])
        for sample, rows in zip(batch, read.gather(1, first), strict=True):
            found[id(sample)] = (
                rows[: len(sample.pos)].to("cpu", torch.bfloat16).clone()
            )
    return [found[id(sample)] for sample in given]
