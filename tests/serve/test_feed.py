"""What is new in a dossier as an Atom feed."""

import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import feedparser  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape
from tests.desk.material import RIVER, TOLLS, river
from tests.filings import filing, move, on

from headway.analyse.followed.changes import changes
from headway.model.filing import Filing
from headway.model.kinds import MoveKind
from headway.serve.feed import Links, feed_line, feed_xml

DESK = Links(feed="https://desk/feed.atom", desk="https://desk")
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = st.text(max_size=20) | st.sampled_from(
    ["</title>", "]]>", "<script>", "&amp;", "\0\x1b", "\ufffe", "\ud800", "\u202e"]
)


def feed(
    *reports: Filing, title: str = "The river", links: Links = DESK, day: int = 1
) -> str:
    """The feed of a river's dossier."""
    found = changes(RIVER, reports or river(), on(day))
    return feed_xml(json.loads(feed_line(found, RIVER.id)), title, links)


def parsed(made: str) -> Any:
    """The feed as a reader has it."""
    found = feedparser.parse(made.encode())
    assert not found.bozo
    return found


def demand(**slots: Any) -> Filing:
    made = filing("a", on(4), move(MoveKind.DEMAND, "demanded tolls", issues=(TOLLS,)))
    return replace(made, **slots)


def test_each_change_is_an_entry_with_its_quotes_and_outlets() -> None:
    found = parsed(feed(demand(url="https://ferry.example/1"), links=Links()))
    told = next(one for one in found.entries if one.title.startswith("Demands"))
    assert told.title == "Demands: Arland on Tolls: demands"
    assert told.link == "https://ferry.example/1"
    assert (told.published, told.updated) == ("2021-03-04T00:00:00Z",) * 2
    said = told.content[0].value
    assert "<blockquote><p>“demanded tolls”</p></blockquote>" in said
    assert '<a href="https://ferry.example/1">The a</a>, 4 Mar 2021' in said


def test_it_has_all_that_a_feed_must_have() -> None:
    root = ElementTree.fromstring(feed())
    for name in ("id", "title", "updated", "author"):
        assert root.find(ATOM + name) is not None
    for entry in root.findall(f"{ATOM}entry"):
        for name in ("id", "title", "updated", "content"):
            assert len(entry.findall(ATOM + name)) == 1
        assert (entry.findtext(f"{ATOM}id") or "").startswith("urn:uuid:")
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    assert len(set(ids)) == len(ids) > 5


def test_of_the_same_state_come_the_same_bytes() -> None:
    assert feed() == feed() == feed(*reversed(river()))


def test_an_entry_keeps_its_id_while_others_come() -> None:
    before = {one.id for one in parsed(feed(demand())).entries}
    later = filing("b", on(9), move(MoveKind.REJECT, "refused", issues=(TOLLS,)))
    assert before <= {one.id for one in parsed(feed(demand(), later)).entries}


def test_another_dossier_has_other_ids() -> None:
    found = changes(RIVER, [demand()], on(1))
    one, other = (json.loads(feed_line(found, id)) for id in ("river", "lake"))
    assert one["id"] != other["id"]
    assert one["notices"][0]["id"] != other["notices"][0]["id"]


def test_a_feed_in_a_file_needs_no_desk() -> None:
    made = feed(links=Links())
    assert 'rel="self"' not in made
    assert "https://desk" not in made
    assert "https://desk/reports/hash of c#e-c-0" in feed()


def test_a_link_that_is_none_of_the_web_is_left_out() -> None:
    assert "javascript:" not in feed(demand(url="javascript:alert(1)"))


def test_where_nothing_is_new_the_feed_is_as_old_as_its_beginning() -> None:
    found = parsed(feed(day=25))
    assert found.entries == []
    assert found.feed.updated == "2021-03-25T00:00:00Z"


@pytest.mark.parametrize("words", ["<b>bold</b>", "Arland & Cresk", "]]>", '"', "'"])
def test_the_words_of_reports_are_no_markup(words: str) -> None:
    one = filing("a", on(4), move(MoveKind.DEMAND, words, issues=(TOLLS,)))
    root = ElementTree.fromstring(feed(one, title=words))
    assert root.findtext(f"{ATOM}title") == f"{words}: what is new"
    said = root.findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert f"<p>“{escape(words)}”</p>" in said


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_words_break_the_feed(words: str, outlet: str, url: str) -> None:
    told = filing(
        "a",
        on(4),
        move(MoveKind.DEMAND, words, issues=(TOLLS,)),
        outlet=outlet,
        url=f"https://ferry.example/{url}",
    )
    made = feed(told, title=words)
    assert ElementTree.fromstring(made.encode()).tag == f"{ATOM}feed"
    assert "<script" not in made
