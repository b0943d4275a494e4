"""The example dossier and the ledger that it should give.

`python tests/test_example.py` writes the expectation anew; a person reads the
difference.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from headway.analyse.overview import overview
from headway.analyse.told import party_of, words
from headway.ingest.sources import gather
from headway.model.article import Capture, Hints
from headway.model.entry import Entries
from headway.road import Road

HERE = Path(__file__).parent
DOSSIER = HERE.parent / "examples" / "nato-russia-2022"
EXPECTED = HERE / "expected" / "nato-russia-2022.txt"
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def ledger(road: Road) -> list[Entries]:
    return read_dossier(road)


def read_dossier(road: Road) -> list[Entries]:
    """Every report of the example."""
    found = list(gather([str(DOSSIER)], Hints(), BytesIO()))
    return [road.carry(capture) for capture in found if isinstance(capture, Capture)]


def lines(ledger: list[Entries]) -> Iterator[str]:
    """The ledger in plain lines: what is read in which words."""
    yield overview(ledger).verdict.sentence
    for found in ledger:
        article = found.article
        yield f"\n# {article.id} {article.published} {article.outlet} {found.outcome}"
        for m in found.meetings:
            met = " + ".join(sorted({party_of(found, p) for p in m.participants}))
            yield f"meeting {m.status}: {met}, {m.place}, {m.date}"
        for move in found.moves:
            parts = [p for p in (move.actor, *move.participants) if p]
            who = " + ".join(sorted({party_of(found, p) for p in parts}))
            date = f" {move.date}" if move.date else ""
            said = words(found, move.evidence)
            yield f"{move.kind} {move.status}{date}: {who}: {said}"
        for p in found.proposals:
            yield f"proposal {p.status}: {party_of(found, p.proposer)}: {p.about}"
        for c in found.channels:
            since = f" since {c.since}" if c.since else ""
            ways = [f"{c.state}{since}" if c.state else "", c.planned and "planned"]
            between = " + ".join(sorted({party_of(found, p) for p in c.parties}))
            told = " ".join(filter(None, [*ways, c.planned]))
            yield f"channel {told}: {between}: {c.name}"
        for s in found.statements:
            speaker = party_of(found, s.speaker) if s.speaker else "?"
            yield f"statement: {speaker}: {words(found, s.content[0])}"


def test_the_example_gives_the_ledger_that_was_read_by_a_person(
    ledger: list[Entries],
) -> None:
    assert "\n".join(lines(ledger)) + "\n" == EXPECTED.read_text("utf-8")


@pytest.mark.parametrize(
    ("parties", "place", "day"),
    [
        ({"United States", "Russia"}, "Geneva", "2022-01-10"),
        ({"NATO", "Russia"}, "Brussels", "2022-01-12"),
        ({"United States", "Russia"}, "Geneva", "2022-01-21"),
    ],
)
def test_the_meetings_of_the_episode_are_found_once(
    ledger: list[Entries], parties: set[str], place: str, day: str
) -> None:
    talks = [t for t in overview(ledger).talks if str(t.date) == day]
    assert len(talks) == 1
    assert parties <= talks[0].parties
    assert talks[0].place == place


def test_the_agency_copy_counts_once(ledger: list[Entries]) -> None:
    view = overview(ledger)
    brussels = next(t for t in view.talks if str(t.date) == "2022-01-12")
    assert len(brussels.tellings) == 2
    papers = [p for p in view.papers if "series of meetings" in p.about]
    assert [len(paper.tellings) for paper in papers] == [2]


def test_the_page_with_clutter_gives_its_report_alone(ledger: list[Entries]) -> None:
    page = next(f.article for f in ledger if f.article.outlet == "The Meridian Daily")
    assert str(page.published) == "2022-01-13"
    for clutter in ("cookies", "Advertisement", "newsletter", "Ferry line"):
        assert clutter not in page.text


def test_the_verdict_tells_how_the_talks_ended(ledger: list[Entries]) -> None:
    sentence = overview(ledger).verdict.sentence
    assert sentence.startswith("Much talk, lost ground:")
    assert "and then broke down" in sentence


if __name__ == "__main__":
    EXPECTED.parent.mkdir(exist_ok=True)
    EXPECTED.write_text("\n".join(lines(read_dossier(Road()))) + "\n", "utf-8")
