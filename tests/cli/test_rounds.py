"""Rounds of following: what is listed is read once, and what fails is tried later."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.following import Desk, feed, site_map
from tests.outlets import Clock, Reply, outlet, visitor

from headway.cli.rounds import Rounds
from headway.follow.schedule import EVERY
from headway.ledger.opening import open_ledger
from headway.ledger.sources import SourceBook
from headway.model.dossier import DossierId
from headway.model.source import LinkState, Source, SourceKind


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    ledger = open_ledger(str(tmp_path / "talks.db"), create=True)
    with outlet() as here:
        here.says("/feed", feed("/a", "/b"))
        here.page("/a", "Both ports signed.")
        here.page("/b", "The pact holds.")
        yield Desk(here, Clock(), SourceBook(ledger, DossierId("cresk")))
    ledger.close()


def test_what_a_feed_lists_is_read_and_settled(desk: Desk) -> None:
    tally = desk.round()
    assert sorted(desk.read) == ["/a", "/b"]
    assert (tally.polled, tally.found, tally.taken) == (1, 2, {"new": 2})
    assert tally.troubles == []
    assert desk.source.kind is SourceKind.FEED
    assert {link.state for link in desk.book.links()} == {LinkState.READ}
    assert desk.taken[0].hints.published == date(2021, 3, 1)


def test_what_was_read_is_never_fetched_again(desk: Desk) -> None:
    for _ in range(3):
        desk.round()
        desk.later()
    assert desk.site.visits.count("/a") == 1
    assert desk.site.visits.count("/feed") == 3
    assert len(desk.taken) == 2


def test_a_feed_that_is_not_due_is_left_alone(desk: Desk) -> None:
    desk.round()
    desk.later(EVERY - timedelta(minutes=5))
    assert desk.round().polled == 0
    assert desk.site.visits.count("/feed") == 1


def test_a_feed_is_asked_for_what_is_newer(desk: Desk) -> None:
    when = "Mon, 01 Mar 2021 10:00:00 GMT"
    desk.site.says(
        "/feed", feed("/a", etag='"1"', last_modified=when), Reply(status=304)
    )
    desk.round()
    desk.later()
    tally = desk.round()
    asked = {name.lower(): value for name, value in desk.site.heard[-1].items()}
    assert (asked["if-none-match"], asked["if-modified-since"]) == ('"1"', when)
    assert (tally.polled, tally.found, tally.troubles) == (1, 0, [])
    assert desk.source.etag == '"1"'


def test_and_read_again_where_its_mark_has_changed(desk: Desk) -> None:
    desk.site.says("/feed", feed("/a", etag='"1"'), feed("/b", "/a", etag='"2"'))
    desk.round()
    desk.later()
    assert desk.round().found == 1
    assert desk.source.etag == '"2"'
    assert desk.read == ["/a", "/b"]


def test_one_that_breaks_off_is_noted_and_asked_for_whole(desk: Desk) -> None:
    torn = feed("/a", etag='"1"', last_modified="Mon, 01 Mar 2021 10:00:00 GMT")
    cut = replace(torn, content=torn.content.removesuffix(b"</channel></rss>"))
    desk.site.says("/feed", cut, feed("/a", "/b", etag='"1"'))
    tally = desk.round()
    assert desk.read == ["/a"]
    assert tally.troubles == [
        f"{desk.site.site}/feed: a feed that is broken and may list more: "
        "read as far as it goes"
    ]
    assert (desk.source.etag, desk.source.modified) == (None, None)
    assert (desk.source.failures, desk.source.trouble) == (1, tally.troubles[0])
    desk.later()
    assert desk.round().troubles == []
    assert desk.read == ["/a", "/b"]
    assert (desk.source.etag, desk.source.trouble) == ('"1"', None)


@pytest.mark.parametrize("mark", ["\xe9", "a" * 9000])
def test_a_mark_that_cannot_be_sent_back_is_not_kept(desk: Desk, mark: str) -> None:
    desk.site.says("/feed", feed("/a", etag=mark))
    desk.round()
    assert desk.source.etag is None
    desk.later()
    assert desk.round().troubles == []


def test_a_page_is_read_once_and_not_fetched_twice(desk: Desk) -> None:
    for _ in range(2):
        desk.round(f"{desk.site.site}/a")
        desk.later()
    assert desk.site.visits == ["/a"]
    assert desk.read == ["/a"]
    assert desk.source.kind is SourceKind.PAGE


def test_a_json_feed_is_followed_too(desk: Desk) -> None:
    items = {"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/a"}]}
    desk.site.says(
        "/feed", Reply(content=json.dumps(items).encode(), kind="application/feed+json")
    )
    desk.round()
    assert desk.read == ["/a"]


def test_a_folder_is_looked_into_for_new_files(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("Both ports signed.")
    assert desk.round(str(folder)).taken == {"new": 1}
    (folder / "b.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    desk.later()
    assert desk.round(str(folder)).taken == {"new": 2}
    desk.later()
    assert desk.round(str(folder)).taken == {}


def test_an_empty_folder_is_noted(desk: Desk, tmp_path: Path) -> None:
    assert "nothing to read there" in desk.round(str(tmp_path / "none")).troubles[0]


def test_a_source_that_the_file_names_no_more_is_left_alone(desk: Desk) -> None:
    desk.round()
    desk.later()
    assert desk.rounds().round(()).polled == 0
    desk.book.remember(Source(address=desk.source.address, added=True))
    assert desk.rounds().round(()).polled == 1


def test_a_round_has_an_end_and_the_next_goes_on(desk: Desk) -> None:
    many = [f"/r{number}" for number in range(7)]
    desk.site.says("/feed", site_map(*many))
    for path in many:
        desk.site.page(path, f"Report {path}.")
    rounds = Rounds(desk.book, visitor(desk.clock), desk.take, EVERY, most=5)
    rounds.round([f"{desk.site.site}/feed"])
    assert len(desk.taken) == 5
    assert rounds.next_due(()) == desk.clock.now()
    rounds.round()
    assert len(desk.taken) == len(many)


def test_a_round_is_told_in_a_line(desk: Desk) -> None:
    desk.site.says("/a", Reply(status=404))
    told = desk.round().told()
    assert told.startswith("1 source, 2 new links; 1 new; 1 failed (http")
    assert desk.round().told() == "0 sources, 0 new links"
