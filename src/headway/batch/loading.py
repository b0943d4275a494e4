"""Fourth stage: the entries of the shards into a ledger, by one loader."""

from collections import Counter
from collections.abc import Iterator, Sequence

from headway.batch.job import Job
from headway.batch.planning import Shard
from headway.ledger.store import Added, Ledger

__all__ = ["load_shards"]


def load_shards(
    job: Job, shards: Sequence[Shard], ledger: Ledger
) -> Iterator[Counter[Added]]:
    """Fold each shard's entries into the ledger, in this order; what became of them."""
