"""A report that is removed leaves nothing but its hash, in no table and no file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from tests.fakes import SIGNED, TEXT, article, capture, editor, entries

from headway.desk.enrolling import enrol, is_due
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.asides import Asides
from headway.ledger.audits import audits, keep_audit
from headway.ledger.filings import keep_filings
from headway.ledger.findings import finding_of, keep_findings
from headway.ledger.likenesses import keep_likeness, keep_witnesses
from headway.ledger.meanings import keep_meanings
from headway.ledger.opening import open_ledger
from headway.ledger.pulse import pulse_of
from headway.ledger.removing import grave_of
from headway.ledger.requests import keep_request, request_at
from headway.ledger.schema import given, likeness, sameness
from headway.ledger.sources import SourceBook
from headway.ledger.store import Added, Ledger
from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Capture
from headway.model.dossier import Dossier, DossierId, Party
from headway.model.entry import Entries
from headway.model.kinds import ActorKind
from headway.model.request import Request, Wish
from headway.model.source import Link, LinkState, Listed, Source

SECRET = "zephyrwort"
PATROL, OTHER = DossierId("patrol"), DossierId("other")
SIDES = Sides.of(
    Dossier(id=PATROL, title="P", parties=(Party(name="Arland"), Party(name="Borland")))
)
ADDRESS = f"https://ferry.example/{SECRET}.html"
FEED = Source(address="https://ferry.example/feed")
NOW = datetime(2021, 3, 3, tzinfo=UTC)
QUIET = Actor(id=ActorId(SECRET), name=f"Jane {SECRET}", kind=ActorKind.PERSON)


def secret() -> Entries:
    """A report of which every text holds the word."""
    found = article(f"{TEXT} It was the {SECRET} of the talks.")
    found = replace(found, title=f"The {SECRET}", url=ADDRESS, outlet=f"{SECRET} News")
    made = entries(replace(found, id=SECRET))
    moves = tuple(replace(one, about=f"the {SECRET}") for one in made.moves)
    said = replace(made.statements[0], speaker=Mention(actor=QUIET.id))
    return replace(made, moves=moves, statements=(said,), actors=(*made.actors, QUIET))


def other(day: int = 4) -> Entries:
    return entries(replace(article(f"Later. {TEXT}" * day), id=f"other-{day}"))


def captured(read: Entries) -> Capture:
    text = read.article.text.encode()
    return capture(text, read.article.url or f"{read.article.id}.txt")


SHA, LEFT = secret().article.sha256, other().article.sha256


def fill(ledger: Ledger) -> None:
    """Keep the report, another, and all that may be made of both."""
    for read in (secret(), other()):
        sha = read.article.sha256
        ledger.add(captured(read), read)
        keep_likeness(ledger, sha, b"\1signature")
        keep_meanings(
            ledger, sha, "encoder", {read.moves[0].id: np.ones(4, np.float32)}
        )
        for_it = OTHER if sha == LEFT else PATROL
        keep_filings(ledger, for_it, [filed(read, SIDES, lambda _: ())], "basis")
        quote = f'["{SECRET if sha == SHA else TEXT}"]'.encode()
        keep_findings(ledger, for_it, {"standing": quote}, "mark")
        aside = Asides(ledger, DossierId("aside"))
        aside.keep(captured(read), read.article, f"no {SECRET if sha == SHA else 'x'}")
    say(ledger)


def say(ledger: Ledger) -> None:
    """What persons say of it, and whence it came."""
    read = secret()
    why = replace(SIGNED, why=f"the {SECRET} is none")
    ledger.correct(editor(read).reject(read.moves[0].id, why))
    for upon in (SHA, read.moves[0].id):
        keep_audit(
            ledger, account="jane", address="::1", act="x", upon=upon, detail=SECRET
        )
    keep_audit(ledger, account="jane", address="::1", act="x", upon=LEFT, detail="kept")
    for sha, words in ((SHA, SECRET), (LEFT, "a word")):
        wish = Request(article=sha, wish=Wish.REMOVAL, words=words, made=NOW)
        keep_request(ledger, replace(wish, contact=f"{words}@cresk.example"))
    book = SourceBook(ledger, PATROL)
    listed = (ADDRESS, f"The {SECRET}"), ("https://ferry.example/else", "Else")
    now = [Listed(address=address, title=title) for address, title in listed]
    for link in book.visited(FEED, now, NOW):
        sha = SHA if link.address == ADDRESS else LEFT
        book.settle(replace(link, state=LinkState.READ, article=sha))
    with ledger.writer.begin() as db:
        said: dict[str, object] = {"by": "jane", "made": NOW.isoformat()}
        for names in (
            (QUIET.name, "Jane"),
            ("Jane", QUIET.name),
            ("Arland", "Borland"),
        ):
            pair = dict(zip(("name", "other"), names, strict=True))
            said["same"] = names[0] != "Arland"
            db.execute(sa.insert(sameness), said | pair)
    enrol(ledger)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger in which every table has something of the report."""
    fill(ledger)
    return ledger


def cells(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Every value in every table, those of full-text search among them."""
    with ledger.engine.connect() as db:
        for table in sa.inspect(db).get_table_names():
            for row in db.exec_driver_sql(f'SELECT * FROM "{table}"').all():
                for value in row:
                    raw = isinstance(value, bytes | memoryview)
                    yield table, bytes(value).decode("latin-1") if raw else str(value)


def told_in(ledger: Ledger) -> set[str]:
    return {table for table, said in cells(ledger) if SECRET in said.lower()}


def test_no_table_holds_a_word_of_a_removed_report(filled: Ledger) -> None:
    before = told_in(filled)
    assert {"article", "shown", "part", "finding", "filing", "link"} < before
    assert {"aside", "correction", "request", "audit", "sameness"} < before
    assert {"borne", "enrolled", "given"} < before
    assert filled.remove(SHA, "at the wish of the paper")
    assert told_in(filled) == set()


def test_the_hash_stays_with_the_day_and_the_reason(filled: Ledger) -> None:
    filled.remove(SHA, "asked")
    assert filled.removed_on(SHA) is not None
    held = {table for table, said in cells(filled) if SHA in said}
    assert held == {"tombstone", "request", "audit", "link"}
    asked = request_at(filled, 1)
    assert asked is not None
    assert (asked.article, asked.words, asked.contact) == (SHA, "", None)


def test_what_is_of_another_report_stays(filled: Ledger) -> None:
    filled.remove(SHA, "asked")
    assert [read.article.sha256 for read in filled.entries()] == [LEFT]
    assert finding_of(filled, OTHER, "standing") is not None
    asked = request_at(filled, 2)
    assert asked is not None
    assert asked.words == "a word"
    assert [act["detail"] for act in audits(filled, 9, None)] == ["kept", None, None]
    links = {link.address: link for link in SourceBook(filled, PATROL).links()}
    assert links["https://ferry.example/else"].title == "Else"
    with filled.engine.connect() as db:
        assert db.scalars(sa.select(sameness.c.name)).all() == ["Arland"]


def test_findings_that_quote_it_go_at_once_and_are_felt_as_old(filled: Ledger) -> None:
    with filled.engine.connect() as db:
        before = pulse_of(db, PATROL), pulse_of(db, OTHER)
    filled.remove(SHA, "asked")
    assert finding_of(filled, PATROL, "standing") is None
    with filled.engine.connect() as db:
        assert pulse_of(db, PATROL) > before[0]
        assert pulse_of(db, OTHER) == before[1]


def test_the_roll_is_due_at_once_and_names_that_stay_keep_their_ids(
    filled: Ledger,
) -> None:
    with filled.engine.connect() as db:
        before = {row.name: row.id for row in db.execute(sa.select(given))}
    filled.remove(SHA, "asked")
    assert is_due(filled)
    enrol(filled)
    with filled.engine.connect() as db:
        after = {row.name: row.id for row in db.execute(sa.select(given))}
    assert after == {n: id_ for n, id_ in before.items() if n != QUIET.name}
    assert told_in(filled) == set()


def test_a_report_that_is_not_held_leaves_the_roll_as_it_is(filled: Ledger) -> None:
    assert not filled.remove("0" * 64, "asked")
    assert not is_due(filled)


def test_a_removed_report_stays_out_by_text_and_by_address(filled: Ledger) -> None:
    filled.remove(SHA, "asked")
    assert filled.add(captured(secret()), secret()) is Added.REMOVED
    book = SourceBook(filled, PATROL)
    assert book.links(LinkState.WAITING) == ()
    fresh = "https://ferry.example/fresh"
    now = [Listed(address=ADDRESS, title=SECRET), Listed(address=fresh)]
    assert [link.address for link in book.visited(FEED, now, NOW)] == [fresh]
    assert told_in(filled) == set()


def test_a_link_that_waits_for_it_in_another_dossier_is_not_followed(
    filled: Ledger,
) -> None:
    book = SourceBook(filled, OTHER)
    book.visited(FEED, [Listed(address=ADDRESS)], NOW)
    filled.remove(SHA, "asked")
    (left,) = book.links()
    assert (left.address, left.state) == (grave_of(ADDRESS), LinkState.READ)
    assert isinstance(left, Link)


@pytest.fixture
def printed(filled: Ledger) -> Ledger:
    """Two more reports print the removed one's text; the latest is a later version."""
    for day in (5, 6):
        read = other(day)
        dated = replace(read.article, published=date(2021, 3, day))
        filled.add(captured(read), replace(read, article=dated))
        keep_likeness(filled, read.article.sha256, b"\1signature")
    return filled


HEIRS = other(5).article.sha256, other(6).article.sha256


def witnesses(ledger: Ledger) -> dict[str, tuple[str | None, bool]]:
    wanted = sa.select(likeness.c.article, likeness.c.witness, likeness.c.superseded)
    with ledger.engine.connect() as db:
        return {sha: (witness, bool(old)) for sha, witness, old in db.execute(wanted)}


def test_the_first_of_those_that_print_it_stands_for_them(printed: Ledger) -> None:
    keep_witnesses(printed, {sha: (SHA, False) for sha in (SHA, *HEIRS)})
    printed.remove(SHA, "asked")
    first = HEIRS[0]
    left = {LEFT: (None, False), first: (first, False), HEIRS[1]: (first, False)}
    assert witnesses(printed) == left


def test_where_the_latest_version_goes_the_one_before_it_is_the_latest(
    printed: Ledger,
) -> None:
    first = HEIRS[0]
    found = {sha: (first, sha != SHA) for sha in (SHA, *HEIRS)}
    keep_witnesses(printed, found)
    printed.remove(SHA, "asked")
    left = witnesses(printed)
    assert left[first] == (first, True)
    assert left[HEIRS[1]] == (first, False)


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_no_byte_of_it_is_left_in_the_files(tmp_path: Path, mode: str) -> None:
    file = tmp_path / "talks.db"
    ledger = open_ledger(str(file), create=True)
    with ledger.engine.raw_connection() as raw:
        raw.cursor().execute(f"PRAGMA journal_mode = {mode}")
    fill(ledger)
    assert SECRET.encode() in b"".join(map(Path.read_bytes, tmp_path.iterdir()))
    ledger.remove(SHA, "asked")
    left = {kept.name: kept.read_bytes().lower() for kept in tmp_path.iterdir()}
    assert [name for name, content in left.items() if SECRET.encode() in content] == []
    ledger.close()
