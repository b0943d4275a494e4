"""The entries of an archive in a ledger."""

from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from headway.batch.folder import basis_of, tasks_of
from headway.batch.job import Job
from headway.batch.loading import load_shards
from headway.batch.planning import Shard, plan
from headway.batch.reading import Readable, read_shard
from headway.batch.sifting import sift
from headway.cli.keeping import Keeper
from headway.ingest.pieces.cutting import pieces
from headway.ingest.pieces.opening import captures_in
from headway.ingest.pieces.piece import Piece
from headway.ledger.opening import open_ledger
from headway.ledger.store import Added, Ledger
from headway.model.article import Capture, Hints
from headway.road import Road
from headway.serve.lines import line


def shards_of(job: Job, found: list[Piece]) -> list[Shard]:
    """The shards of the archive, read."""
    sifted = [sift(task) for task in tasks_of(job, found)]
    shards = list(plan(job, sifted, basis_of(job)))
    for shard in shards:
        read_shard(Readable(job=job, shard=shard))
    return shards


def loaded(job: Job, shards: list[Shard], ledger: Ledger) -> Counter[Added]:
    """What became of all of them."""
    done = list(load_shards(job, shards, ledger))
    return sum((one.added for one in done), Counter[Added]())


def exported(ledger: Ledger) -> list[str]:
    """All that a ledger holds, as lines."""
    return [line(entries) for entries in ledger.entries()]


def pieces_of(file: Path) -> list[Piece]:
    """The pieces of another archive."""
    return [one for one in pieces([str(file)]) if isinstance(one, Piece)]


@pytest.fixture
def by_hand(tmp_path: Path, found: list[Piece], road: Road) -> Ledger:
    """A ledger that got the archive report by report."""
    keeper = Keeper(str(tmp_path / "by-hand.db"))
    for capture in (one for piece in found for one in captures_in(piece, Hints())):
        assert isinstance(capture, Capture)
        if b"{broken" not in capture.content and b"russian" not in capture.content:
            keeper.keep(capture, road)
    return keeper.opened()


def test_an_archive_gives_the_ledger_that_its_reports_give(
    job: Job, found: list[Piece], address: str, by_hand: Ledger
) -> None:
    with closing(open_ledger(address, create=True)) as ledger:
        count = loaded(job, shards_of(job, found), ledger)
        assert count == {Added.NEW: 4, Added.KNOWN: 1}
        assert exported(ledger) == exported(by_hand)
        assert ledger.counts() == by_hand.counts()


def test_loaded_again_nothing_changes(
    job: Job, found: list[Piece], tmp_path: Path
) -> None:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    shards = shards_of(job, found)
    loaded(job, shards, ledger)
    before = exported(ledger), ledger.counts()
    assert loaded(job, shards, ledger) == {Added.KNOWN: 5}
    assert (exported(ledger), ledger.counts()) == before


def test_a_report_of_which_the_ledger_knows_more_is_read_as_it_knows_it(
    job: Job, found: list[Piece], by_hand: Ledger, tmp_path: Path
) -> None:
    before = exported(by_hand)
    only = tmp_path / "only.jsonl"
    only.write_text(Path(found[0].parts[0].address).read_text("utf-8").splitlines()[0])
    shards = shards_of(job, pieces_of(only))
    assert loaded(job, shards, by_hand) == {Added.KNOWN: 1}
    assert exported(by_hand) == before


def test_a_report_that_was_removed_stays_out(
    job: Job, found: list[Piece], by_hand: Ledger
) -> None:
    gone = next(by_hand.entries()).article.sha256
    by_hand.remove(gone, "asked for")
    count = loaded(job, shards_of(job, found), by_hand)
    assert count[Added.REMOVED] > 0
    assert gone not in {one.article.sha256 for one in by_hand.entries()}


def test_a_shard_that_is_not_read_is_passed_over(
    job: Job, found: list[Piece], tmp_path: Path
) -> None:
    sifted = [sift(task) for task in tasks_of(job, found)]
    shards = list(plan(job, sifted, basis_of(job)))
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    assert loaded(job, shards, ledger) == {}
