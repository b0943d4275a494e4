"""What a network is taught: the moves of a batch, and beside them statements."""

from collections.abc import Iterator

from torch import Tensor, nn
from training.attributions.batches import Batch
from training.attributions.fit import Lesson
from training.attributions.fit import lesson as of_statements
from training.attributions.network import mixed
from training.attributions.samples import Sample as Statements
from training.moves.network import MoveNetwork
from training.moves.samples import UNMARKED, Sample, collate

__all__ = ["lesson", "loss_of"]

INSIDE, ROLES, STATUS = 0.075, 0.3, 0.2  # weights of the lesser lessons
HEARD = 1.0  # weight of the statements
NEVER = -1e4


def lesson(
    network: MoveNetwork, heard: Iterator[list[Statements]], device: str
) -> Lesson[Sample]:
    """How far a network is from the moves of windows, and from the next statements."""
    statements = of_statements(network.reader, device)

    def both(batch: list[Sample]) -> Tensor:
        told = loss_of(network, collate(batch, device), len(batch), device)
        return told + HEARD * statements(next(heard))

    return both


def loss_of(network: MoveNetwork, batch: Batch, size: int, device: str) -> Tensor:
    """How far the network is from the gold of a batch."""
    with mixed(device):
        parts, inside = network.tokens(batch)
        kinds, statuses, valences = network.kinds(parts, batch)
        roles = network.roles(parts, batch) if len(batch["token"]) else None
    missed = nn.functional.binary_cross_entropy_with_logits
    loss = missed(kinds.float(), batch["marks"], batch["counts"], reduction="sum") / 8
    real = batch["real"].unsqueeze(-1)
    loss = loss + INSIDE / 8 * missed(
        inside.float(), batch["inside"], real, reduction="sum"
    )
    loss = loss / size
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
