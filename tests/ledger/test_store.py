"""What goes into a ledger comes out the same, once, on both databases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from threading import Barrier

import pytest
from hypothesis import HealthCheck, given, settings
from tests.fakes import any_entries, article, capture, entries

from headway.errors import LedgerError
from headway.ledger.opening import open_ledger
from headway.ledger.store import Added, Ledger
from headway.model.entry import Entries, Reader

VERSIONS = count()
NEWER = Reader(name="rules", version="newer")


def test_entries_come_out_as_they_went_in(ledger: Ledger) -> None:
    assert ledger.add(capture(), entries()) is Added.NEW
    assert list(ledger.entries()) == [entries()]


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(made=any_entries())
def test_any_entries_come_out_as_they_went_in(ledger: Ledger, made: Entries) -> None:
    fresh = replace(made, reader=Reader(name="rules", version=str(next(VERSIONS))))
    ledger.add(capture(), fresh)
    assert ledger.find(made.article.sha256, fresh.reader) == fresh


def test_loading_twice_changes_nothing(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    before = ledger.counts()
    assert ledger.add(capture(), entries()) is Added.KNOWN
    assert ledger.counts() == before


def test_a_newer_reader_replaces_the_entries_and_leaves_no_old_ones(
    ledger: Ledger,
) -> None:
    ledger.add(capture(), entries())
    newer = replace(entries(reader=NEWER), moves=entries().moves[:1])
    assert ledger.add(capture(), newer) is Added.REPLACED
    assert list(ledger.entries()) == [newer]


def test_another_readers_entries_are_not_found(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    assert ledger.find(article().sha256, NEWER) is None


def test_a_removed_report_stays_out_with_all_that_was_read_in_it(
    ledger: Ledger,
) -> None:
    ledger.add(capture(), entries())
    assert ledger.remove(article().sha256, "at the publisher's request")
    assert set(ledger.counts().values()) == {0}
    assert ledger.add(capture(), entries()) is Added.REMOVED
    assert list(ledger.entries()) == []


def test_what_is_not_held_cannot_be_removed(ledger: Ledger) -> None:
    assert not ledger.remove("0" * 64, "nothing there")
    assert ledger.add(capture(), entries()) is Added.NEW


def test_reports_come_by_day_and_those_without_last(ledger: Ledger) -> None:
    days = [None, date(2021, 3, 2), date(2020, 1, 1)]
    for n, day in enumerate(days):
        found = article(article().text + " " * n, day)
        ledger.add(capture(), entries(found))
    published = [found.article.published for found in ledger.entries()]
    assert published == [date(2020, 1, 1), date(2021, 3, 2), None]


def test_order_of_loading_does_not_change_what_is_held(ledger: Ledger) -> None:
    texts = [article(article().text + " " * n) for n in range(3)]
    for found in reversed(texts):
        ledger.add(capture(), entries(found))
    backwards = list(ledger.entries())
    for found in texts:
        ledger.add(capture(), entries(found))
    assert list(ledger.entries()) == backwards


def test_the_same_bytes_from_two_places_are_two_captures_of_one_report(
    ledger: Ledger,
) -> None:
    ledger.add(capture(origin="a.txt"), entries())
    ledger.add(capture(origin="b.txt"), entries())
    assert ledger.counts()["article"] == 1
    assert ledger.counts()["capture"] == 2


def test_a_report_that_cannot_be_kept_leaves_nothing_behind(ledger: Ledger) -> None:
    twice = replace(entries(), moves=entries().moves * 2)  # each id stands twice
    with pytest.raises(LedgerError):
        ledger.add(capture(), twice)
    assert set(ledger.counts().values()) == {0}


def test_forgetting_a_report_lets_it_be_read_anew(ledger: Ledger) -> None:
    ledger.add(capture(), entries())
    assert ledger.forget(article().sha256)
    assert set(ledger.counts().values()) == {0}
    assert ledger.add(capture(), entries()) is Added.NEW
    assert not ledger.forget("0" * 64)


def test_a_report_is_called_by_each_of_its_ids_and_by_its_hash(ledger: Ledger) -> None:
    found = replace(article(), id="abel")
    ledger.add(capture(origin="a.txt"), entries(found))
    ledger.add(capture(origin="b.txt"), entries(found), replace(found, id="ben"))
    sha = found.sha256
    for name in ("abel", "ben", sha, sha[:8]):
        assert list(ledger.called(name)) == [sha]
    for name in ("cain", sha[:7], "0" * 8, "%" * 8, ""):
        assert ledger.called(name) == {}


def test_a_removed_text_leaves_the_file(tmp_path: Path) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    for n in range(20):
        secret = article(f"{article().text} Number {n} {'is kept quiet. ' * 500}")
        ledger.add(capture(secret.text.encode()), entries(secret))
        ledger.remove(secret.sha256, "asked to")
    ledger.close()
    assert b"kept quiet" not in file.read_bytes()


def test_two_loaders_of_one_new_report_both_go_on(ledger: Ledger) -> None:
    loaders, texts = 2, [article(article().text + " " * n) for n in range(20)]
    start = Barrier(loaders)

    def load(place: int) -> list[Added]:
        answers = []
        for found in texts:
            start.wait()
            origin = f"{place}.txt"
            answers.append(ledger.add(capture(origin=origin), entries(found)))
        return answers

    with ThreadPoolExecutor(loaders) as pool:
        done = list(pool.map(load, range(loaders)))
    for answers in zip(*done, strict=True):
        assert sorted(answers) == [Added.KNOWN, Added.NEW]
    assert ledger.counts()["capture"] == loaders * len(texts)
