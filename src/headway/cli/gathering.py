"""Reports of a batch into a ledger: all of them, or those about a dossier, filed."""

from collections.abc import Container, Iterator, Sequence
from itertools import islice

from headway.analyse.verdict import several
from headway.batch.choosing import Sought, reports_in
from headway.batch.job import Job
from headway.batch.loading import brought_in, load
from headway.batch.planning import Shard
from headway.batch.reading import waiting_in
from headway.cabinet import Cabinet
from headway.cli.noting import note
from headway.follow.likeness import signature_of
from headway.follow.relevance import gauge_of, relevance
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier

__all__ = ["gather_about", "gather_all"]

AT_ONCE = 100  # reports that are filed in one transaction


def gather_all(job: Job, shards: Sequence[Shard], ledger: Ledger) -> None:
    """Bring all reports to a ledger."""
    bring(job, shards, ledger, None)


def gather_about(
    dossier: Dossier, job: Job, shards: Sequence[Shard], ledger: Ledger
) -> None:
    """Bring the reports about a dossier to a ledger, and file them."""
    chosen = dict(about(dossier, job, shards))
    note(f"{job.folder}: {several(len(chosen), 'report')} to be filed")
    bring(job, shards, ledger, chosen)
    cabinet = Cabinet(dossier, ledger)
    cabinet.liken_all(chosen)
    left = iter(chosen)
    while some := list(islice(left, AT_ONCE)):
        cabinet.file_all(some)


def about(
    dossier: Dossier, job: Job, shards: Sequence[Shard]
) -> Iterator[tuple[str, bytes]]:
    """The reports about a dossier, judged as `dossier add` does, with signatures."""
    near = reports_in(job, sought_by(dossier))
    for shard in shards if near else ():
        for read in waiting_in(job, shard).values():
            sha = read.article.sha256
            if sha in near and relevance(read.article, dossier).kept:
                yield sha, signature_of(read.article)


def sought_by(dossier: Dossier) -> Sought:
    """What every report about a dossier has: its day, and a word of a party's name.

    It is one of the parties that the title names, without whom there are no talks.
    """
    gauge = gauge_of(dossier)
    names = gauge.parties
    words = {
        first
        for first, begun in names.by_first.items()
        if any(names.bearers[name] in gauge.central for name in begun)
    }
    begins, ends = dossier.begins, dossier.ends
    return Sought(
        first=begins.first if begins and not begins.end else None,
        last=ends.last if ends and not ends.end else None,
        words=words,
    )


def bring(
    job: Job, shards: Sequence[Shard], ledger: Ledger, hashes: Container[str] | None
) -> None:
    """Bring these reports to the ledger, in the order of the archive; None: all."""
    for shard in shards:
        if brought := list(brought_in(job, shard, hashes)):
            load(job, ledger, brought)
