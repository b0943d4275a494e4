"""Reports and entries are found by their words, on either database."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fakes import SIGNED, article, capture, editor, entries

from headway.ledger.hits import hits_of, marked, pieces, rows_of
from headway.ledger.opening import open_ledger
from headway.ledger.queries import parsed
from headway.ledger.searching import ALL, MANY, Filters, numbers_of, ranked
from headway.ledger.shown import REPORT
from headway.ledger.store import Ledger
from headway.ledger.words import words_of
from headway.model.article import Article
from headway.model.dossier import DossierId

FIRST = article()
OTHER = replace(
    article("Zürich hosts the Cresk envoys. " + FIRST.text, date(2022, 5, 1)),
    title="Quinquereme sails",
    outlet="Harbour Post",
)


SEVENTH = 7  # the place of the only row that has "ferry" at its head


def added(ledger: Ledger, found: Article) -> None:
    origin = found.sha256[:8]
    ledger.add(capture(found.text.encode(), origin), entries(found), found)


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger of two reports."""
    added(ledger, FIRST)
    added(ledger, OTHER)
    return ledger


def found(
    ledger: Ledger, typed: str, filters: Filters = ALL
) -> list[tuple[str, str, str]]:
    """What is found: the title of the report, the sort and the words."""
    with ledger.engine.connect() as db:
        numbers = ranked(db, parsed(typed), filters).rows
        rows = rows_of(db, numbers)
    return [(rows[n]["title"], rows[n]["sort"], rows[n]["words"]) for n in numbers]


def sorts(ledger: Ledger, typed: str, filters: Filters = ALL) -> set[str]:
    return {sort for _, sort, _ in found(ledger, typed, filters)}


def titles(ledger: Ledger, typed: str, filters: Filters = ALL) -> set[str]:
    return {title for title, _, _ in found(ledger, typed, filters)}


def test_a_report_is_found_by_a_word_of_its_title(held: Ledger) -> None:
    assert found(held, "quinqueremes") == [
        ("Quinquereme sails", REPORT, "Quinquereme sails")
    ]


def test_a_word_that_nobody_wrote_finds_nothing(held: Ledger) -> None:
    assert found(held, "trireme") == []


def test_an_entry_is_found_by_who_acts_and_by_what_is_said(held: Ledger) -> None:
    assert {"move", "meeting", "statement", REPORT} <= sorts(held, "Borland")
    assert "proposal" in sorts(held, "patrols")


def test_accents_do_not_count(held: Ledger) -> None:
    assert titles(held, "zurich") == titles(held, "Zürich") == {"Quinquereme sails"}


def test_words_in_this_order_and_words_left_out(held: Ledger) -> None:
    assert titles(held, '"Cresk envoys"') == {"Quinquereme sails"}
    assert found(held, '"envoys Cresk"') == []
    assert titles(held, "Cresk -Zürich") == {"No patrol", "Quinquereme sails"}
    only_reports = Filters(sort=REPORT)
    assert titles(held, "Cresk -Zürich", only_reports) == {"No patrol"}
    assert titles(held, "Zürich OR patrol", only_reports) == {
        "No patrol",
        "Quinquereme sails",
    }


def test_all_words_come_before_some_of_them(held: Ledger) -> None:
    """A rare word with one of the others; then each of them alone."""
    hits = found(held, "Zürich proposed")
    assert hits[0][:2] == ("Quinquereme sails", REPORT)
    assert ("No patrol", REPORT, "No patrol") in hits[1:]


def test_with_quotes_some_words_do_not_do(held: Ledger) -> None:
    assert found(held, '"joint patrol" trireme') == []
    assert found(held, "joint trireme") != []


def test_boilerplate_is_not_found() -> None:
    kept = words_of({"place": 0, "words": "No patrol"}, FIRST)
    assert kept["head"] == "No patrol"
    assert "rejected the patrol" in kept["body"]
    assert "The talks" not in kept["body"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(outlet="Harbour Post"), {"Quinquereme sails"}),
        (Filters(outlet="Nobody"), set()),
        (Filters(kind="reject"), {"No patrol", "Quinquereme sails"}),
        (Filters(kind="warn"), set()),
        (Filters(actor="Borland"), {"No patrol", "Quinquereme sails"}),
        (Filters(actor="Cresk"), set()),
        (Filters(first=date(2022, 1, 1), sort=REPORT), {"Quinquereme sails"}),
        (Filters(last=date(2022, 1, 1), sort=REPORT), {"No patrol"}),
        (Filters(dossier=DossierId("none")), set()),
    ],
    ids=[
        "an outlet",
        "an outlet with no report",
        "a kind",
        "a kind of which there is none",
        "an actor",
        "an actor who plays no part",
        "from a day",
        "to a day",
        "a dossier that files none",
    ],
)
def test_hits_are_filtered(held: Ledger, filters: Filters, expected: set[str]) -> None:
    assert titles(held, "patrol", filters) == expected


def test_entries_that_are_known_are_filtered_alike(held: Ledger) -> None:
    ids = [m.id for m in entries(FIRST).moves]
    with held.engine.connect() as db:
        assert set(numbers_of(db, [*ids, "nobody"], ALL)) == set(ids)
        assert numbers_of(db, ids, Filters(outlet="Harbour Post")) == {}
        assert numbers_of(db, [], ALL) == {}


def test_a_correction_is_found_at_once(held: Ledger) -> None:
    reading = held.as_read(FIRST.sha256)
    assert reading is not None
    (moved, *_) = (m for m in reading.moves if m.about)
    held.correct(editor(reading).change(moved.id, {"about": "a lighthouse"}, SIGNED))
    assert sorts(held, "lighthouse") >= {"move"}


def test_a_report_that_is_gone_is_not_found(held: Ledger) -> None:
    held.remove(OTHER.sha256, "asked for")
    assert found(held, "quinquereme") == []
    held.forget(FIRST.sha256)
    assert found(held, "patrol") == []


@pytest.mark.parametrize("verb", ["remove", "forget"])
def test_nothing_of_it_stays_in_the_file(tmp_path: Path, verb: str) -> None:
    """The index keeps no word, not even one that was corrected or read anew before."""
    file = tmp_path / "talks.db"
    with closing(open_ledger(str(file), create=True)) as ledger:
        for one in (FIRST, OTHER):
            ledger.add(capture(b"bytes", one.sha256), entries(one), one)
        reread = entries(OTHER, replace(entries().reader, version="next"))
        ledger.add(capture(b"bytes", OTHER.sha256), reread, OTHER)
        assert has(tmp_path, b"quinquerem")
        if verb == "remove":
            ledger.remove(OTHER.sha256, "asked for")
        else:
            ledger.forget(OTHER.sha256)
        assert found(ledger, "patrol")
    assert not has(tmp_path, b"quinquerem")
    assert has(tmp_path, b"patrol")


def has(folder: Path, word: bytes) -> bool:
    """Whether any file of the ledger holds the word."""
    return any(word in one.read_bytes().lower() for one in folder.iterdir())


def test_words_that_match_are_told_apart(held: Ledger) -> None:
    with held.engine.connect() as db:
        query = parsed("patrols")
        numbers = ranked(db, query, Filters(kind="reject")).rows
        told = marked(db, query, numbers)
        assert marked(db, parsed(""), numbers) == marked(db, query, []) == {}
    assert ("patrol", True) in told[numbers[0]].body
    assert "".join(text for text, _ in told[numbers[0]].body).startswith("Borland")


def test_hits_are_told_in_order_with_what_they_are_counted_by(held: Ledger) -> None:
    with held.engine.connect() as db:
        numbers = ranked(db, parsed("patrol"), ALL).rows
        hits = list(hits_of(db, [*numbers, 999_999]))
    assert [hit.number for hit in hits] == numbers
    assert {hit.outlet for hit in hits} == {"Ferry News", "Harbour Post"}
    assert any("Arland" in hit.actors for hit in hits)


def test_marks_in_a_strange_text_do_no_harm() -> None:
    assert pieces("a \x02b\x03 c") == (("a ", False), ("b", True), (" c", False))
    strange = pieces("\x03a\x02b\x02c")
    assert "".join(text for text, _ in strange) == "abc"


@pytest.fixture
def many(ledger: Ledger) -> Ledger:
    """A ledger in which a word is frequent, for its rows are made so."""
    added(ledger, FIRST)
    added(ledger, OTHER)
    with ledger.writer.begin() as db:
        first = db.scalar(sa.text("SELECT max(number) FROM shown"))
        fill(db, range(first + 1, first + MANY + 10))
    return ledger


def fill(db: sa.Connection, numbers: Iterable[int]) -> None:
    """Rows that say nothing but "ferry", most of them of a bridge as well."""
    key = "rowid" if db.dialect.name == "sqlite" else "number"
    shown = sa.text(
        "INSERT INTO shown (number, id, article, place, sort, actors, towards, words, "
        "day) VALUES (:n, :id, :article, 1, 'move', '[]', '[]', 'ferry', '')"
    )
    words = sa.text(f"INSERT INTO words ({key}, head, body) VALUES (:n, :head, :body)")
    rows = [
        {"n": n, "id": f"x{n}", "article": FIRST.sha256, "body": "ferry bridge patrols"}
        | {"head": "Arland, Ferry" if place == SEVENTH else "Arland"}
        for place, n in enumerate(numbers)
    ]
    db.execute(shown, rows)
    db.execute(words, rows)


def test_of_frequent_words_the_head_comes_first(many: Ledger) -> None:
    with many.engine.connect() as db:
        numbers = ranked(db, parsed("ferry"), ALL).rows
        before = db.scalar(sa.text("SELECT max(number) FROM shown WHERE id < 'x'"))
    assert len(numbers) == 1_000
    assert numbers[0] == (before or 0) + 1 + SEVENTH


def test_a_rare_word_weighs_and_a_frequent_one_must_be_there(many: Ledger) -> None:
    hits = found(many, '"joint patrol" ferry')
    assert hits == []
    hits = found(many, "Zürich bridge patrols")
    assert hits[0][:2] == ("Quinquereme sails", REPORT)


def test_frequent_words_that_never_meet_are_found_alone(many: Ledger) -> None:
    assert len(found(many, "ferry trireme")) == 1_000


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.text(max_size=40)
    | st.lists(
        st.sampled_from(
            ['"', "(", ")", "*", ":", "^", "NEAR", "AND", "OR", "NOT", "-", "+", "'",
             "patrol", "head", "{", "}", "\\", "&", "|", "!", "<->", "\0", "①", "٣"]
        )
    ).map(" ".join)
)  # fmt: skip
def test_whatever_is_typed_is_no_error(held: Ledger, typed: str) -> None:
    with held.engine.connect() as db:
        query = parsed(typed)
        numbers = ranked(db, query, ALL).rows
        marked(db, query, numbers)
