"""Many reports in one transaction leave the ledger as they do one by one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import SIGNED, TEXT, article, capture, editor, entries

from headway.errors import LedgerError
from headway.ledger.copies import Copy as Held
from headway.ledger.copies import Key, joined, key_of
from headway.ledger.keeping import copies_of
from headway.ledger.passages import sentences_of
from headway.ledger.schema import article as reports
from headway.ledger.schema import metadata, shown
from headway.ledger.store import Added, Brought, Ledger
from headway.ledger.words import KEY, words
from headway.model.article import Article, Capture, Hints
from headway.model.entry import Corrected, Entries, Reader
from headway.model.kinds import Verdict
from headway.serve.lines import line

SPARED = entries().reader.spared("look")
NEWER = Reader(name="rules", version="newer")
OLDER = entries().reader


@dataclass(frozen=True)
class Copy:
    """One capture of a report, as a test draws it."""

    text: int  # which report
    place: int  # from where
    outlet: str | None
    published: date | None
    hinted: date | None
    reader: Reader


COPIES = st.builds(
    Copy,
    text=st.integers(0, 3),
    place=st.integers(0, 2),
    outlet=st.sampled_from([None, "Ferry News", "Cresk Post"]),
    published=st.sampled_from([None, date(2021, 3, 2), date(2021, 3, 4)]),
    hinted=st.sampled_from([None, date(2021, 3, 3)]),
    reader=st.sampled_from([OLDER, NEWER]),
)


def own(copy: Copy) -> Article:
    """What the capture says itself."""
    found = article(TEXT + " Then it rained." * copy.text, copy.published)
    return replace(found, id=f"cresk-{copy.place}", outlet=copy.outlet)


def read(found: Article, reader: Reader) -> Entries:
    """What a reader makes of the report; a newer one sees less."""
    made = entries(found, reader)
    return made if reader == OLDER else replace(made, moves=made.moves[:2])


def keep(ledger: Ledger, copy: Copy) -> Added:
    """Bring one copy, read anew until nothing comes between."""
    while True:
        (one,) = planned(ledger, [copy])
        if (added := ledger.add(one.capture, one.entries, one.own)) != Added.OUTDATED:
            return added


def planned(ledger: Ledger, copies: Sequence[Copy]) -> list[Brought]:
    """Copies as they are brought together: each read in what all of them make."""
    said = [own(copy) for copy in copies]
    bytes_ = [captured(copy) for copy in copies]
    whole: dict[str, Article] = {}
    held: dict[str, dict[Key, Held]] = defaultdict(dict)
    with ledger.engine.connect() as db:
        for found in said:
            held |= copies_of(db, {found.sha256: found.text})
    for one, found in zip(bytes_, said, strict=True):
        made = joined(one, found, held[found.sha256])
        held[found.sha256][key_of(one)] = made.copy
        whole[found.sha256] = made.article
    return [
        Brought(capture=one, own=found, entries=read(whole[found.sha256], copy.reader))
        for copy, one, found in zip(copies, bytes_, said, strict=True)
    ]


def captured(copy: Copy) -> Capture:
    """Its bytes."""
    made = capture(f"{copy}".encode(), f"{copy.place}.txt")
    return replace(made, hints=Hints(published=copy.hinted))


def clear(ledger: Ledger) -> None:
    """Empty the ledger."""
    with ledger.writer.begin() as db:
        db.execute(sa.delete(words))
        for table in reversed(metadata.sorted_tables):
            db.execute(sa.delete(table))


def prepare(ledger: Ledger, removed: int, corrected: int) -> None:
    """Take one report out for good, and correct another one that is forgotten then."""
    clear(ledger)
    for text in (removed, corrected):
        keep(ledger, Copy(text, 0, None, None, None, OLDER))
    found = ledger.report(own(Copy(corrected, 0, None, None, None, OLDER)).sha256)
    values = {"kind": "demand", "recipient": "Borland"}
    ledger.correct(editor(found).change(found.moves[1].id, values, SIGNED))
    ledger.correct(editor(found).reject(found.statements[0].id, SIGNED))
    ledger.forget(found.article.sha256)
    ledger.remove(own(Copy(removed, 0, None, None, None, OLDER)).sha256, "asked to")


def rows(ledger: Ledger, *left_out: str) -> dict[str, list[str]]:
    """All rows of all tables, but for numbers and times that follow the order."""
    with ledger.engine.connect() as db:
        held = {
            table.name: sorted(
                str({k: v for k, v in row.items() if k not in {"number", "removed"}})
                for row in db.execute(sa.select(table)).mappings()
            )
            for table in metadata.tables.values()
            if table.name not in left_out
        }
        key = KEY[db.dialect.name]
        found = sa.text(
            f"SELECT id, head, body FROM words JOIN shown ON words.{key} = shown.number"
        )
        held["words"] = sorted(map(str, db.execute(found)))
        held["lost words"] = [str(db.scalar(sa.text("SELECT count(*) FROM words")))]
    return held | {"export": [line(one) for one in ledger.entries()]}


@settings(
    max_examples=5,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    copies=st.lists(COPIES, max_size=6),
    cuts=st.sets(st.integers(1, 5)),
    removed=st.integers(0, 1),
    corrected=st.integers(2, 3),
)
def test_it_is_the_same_one_by_one_in_parts_and_all_at_once(
    ledger: Ledger,
    copies: list[Copy],
    cuts: set[int],
    removed: int,
    corrected: int,
) -> None:
    prepare(ledger, removed, corrected)
    for copy in copies:
        keep(ledger, copy)
    one_by_one = rows(ledger, "pulse")
    prepare(ledger, removed, corrected)
    for start, end in pairwise([0, *sorted(cuts), 6]):
        part = planned(ledger, copies[start:end])
        assert Added.OUTDATED not in ledger.add_all(part)
    assert rows(ledger, "pulse") == one_by_one
    prepare(ledger, removed, corrected)
    whole = planned(ledger, copies)
    ledger.add_all(whole)
    at_once = rows(ledger)
    assert {name: at_once[name] for name in one_by_one} == one_by_one
    ledger.add_all(planned(ledger, copies))
    assert rows(ledger, "pulse") == one_by_one


TWO = [Copy(text, 0, "Ferry News", date(2021, 3, 2), None, OLDER) for text in range(2)]


def test_reports_that_are_known_change_nothing_and_no_pulse_beats(
    ledger: Ledger,
) -> None:
    assert ledger.add_all(planned(ledger, TWO)) == [Added.NEW] * 2
    before = rows(ledger)
    assert ledger.add_all(planned(ledger, TWO)) == [Added.KNOWN] * 2
    assert rows(ledger) == before


def test_the_pulse_beats_once_for_each_report(ledger: Ledger) -> None:
    for copy in TWO:
        keep(ledger, copy)
    one_by_one = rows(ledger)
    clear(ledger)
    ledger.add_all(planned(ledger, TWO))
    assert rows(ledger) == one_by_one


def test_nothing_is_brought(ledger: Ledger) -> None:
    assert ledger.add_all([]) == []
    assert set(ledger.counts().values()) == {0}


def test_what_was_read_before_a_copy_came_is_handed_back(ledger: Ledger) -> None:
    bare, dated = (replace(TWO[0], published=day) for day in (None, date(2021, 3, 2)))
    (early,) = planned(ledger, [bare])
    keep(ledger, replace(dated, place=1))
    (other,) = planned(ledger, [TWO[1]])
    assert ledger.add_all([early, other]) == [Added.OUTDATED, Added.NEW]
    assert ledger.counts()["capture"] == 2


def test_copies_that_were_read_apart_count_by_what_all_make(ledger: Ledger) -> None:
    bare, dated = (replace(TWO[0], published=day) for day in (None, date(2021, 3, 2)))
    copies = [bare, replace(dated, place=1)]
    (early,) = planned(ledger, copies[:1])
    late = planned(ledger, copies)[1]
    assert ledger.add_all([early, late]) == [Added.NEW, Added.KNOWN]
    assert ledger.counts()["capture"] == 2
    clear(ledger)
    (apart,) = planned(ledger, copies[1:])
    assert ledger.add_all([early, apart]) == [Added.NEW, Added.KNOWN]


def test_one_report_that_cannot_be_kept_leaves_nothing_of_the_others(
    ledger: Ledger,
) -> None:
    good, bad = planned(ledger, TWO)
    twice = replace(bad.entries, moves=bad.entries.moves * 2)
    with pytest.raises(LedgerError):
        ledger.add_all([good, replace(bad, entries=twice)])
    assert set(ledger.counts().values()) == {0}


def test_the_damaged_one_of_many_reports_is_named(ledger: Ledger) -> None:
    ledger.add_all(planned(ledger, TWO))
    again, sha = planned(ledger, TWO), own(TWO[1]).sha256
    with ledger.writer.begin() as db:
        bad = sa.update(reports).filter_by(sha256=sha).values(published="soon")
        db.execute(bad)
    with pytest.raises(LedgerError, match=f"report {sha[:12]} is damaged"):
        ledger.add_all(again)


def test_what_the_ledger_shows_with_corrections_is_not_kept_as_read(
    ledger: Ledger,
) -> None:
    (one,) = planned(ledger, TWO[:1])
    found = one.entries
    mark = Corrected(
        entry=found.moves[0].id, verdict=Verdict.CONFIRM, by="jane", made=SIGNED.made
    )
    ledger.add_all([replace(one, entries=replace(found, corrected=(mark,)))])
    assert list(ledger.entries()) == [found]
    with ledger.engine.connect() as db:
        assert (
            db.scalar(sa.select(shown.c.id).where(shown.c.verdict.is_not(None))) is None
        )


def test_a_report_that_an_older_headway_kept_is_shown_at_the_same_sentences(
    ledger: Ledger,
) -> None:
    """It put spaces into its lists: that does not make them other ones."""
    ledger.add_all(planned(ledger, TWO))
    sha = own(TWO[0]).sha256
    with ledger.writer.begin() as db:
        before = sentences_of(db, [sha])
        spaced = sa.text("UPDATE shown SET span = '[0, 41]' WHERE sort = 'meeting'")
        db.execute(spaced)
        assert sentences_of(db, [sha]) == before


def test_a_sparing_reading_never_takes_the_place_of_a_full_one(ledger: Ledger) -> None:
    full, sparing = entries(), replace(entries(), reader=SPARED)
    assert ledger.add(capture(), sparing) is Added.NEW
    assert ledger.add(capture(), full) is Added.REPLACED
    assert ledger.add(capture(), sparing) is Added.KNOWN
    assert [made.reader for made in ledger.entries()] == [full.reader]


def test_one_by_newer_rules_does(ledger: Ledger) -> None:
    newer = replace(entries(), reader=NEWER.spared("look"))
    ledger.add(capture(), entries())
    assert ledger.add(capture(), newer) is Added.REPLACED
