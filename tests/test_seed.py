"""The report that Headway began with, where it is at hand: a list of facts."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from headway.analyse.overview import overview
from headway.analyse.told import name_of, party_of
from headway.model.article import Capture, Hints
from headway.model.entry import Entries, Meeting, Move
from headway.model.kinds import MoveKind, MoveStatus, Outcome, ProposalStatus
from headway.road import Road

SHARED = Path(os.environ.get("HEADWAY_SHARED", Path(__file__).parents[2] / "shared"))
SEED = SHARED / "seed" / "report.txt"
pytestmark = [
    pytest.mark.model,
    pytest.mark.shared,
    pytest.mark.skipif(
        not SEED.exists(), reason=f"THE SEED REPORT IS NOT HERE: no {SEED}"
    ),
]


@pytest.fixture(scope="module")
def seed(road: Road) -> Entries:
    """The report as published on 13 January 2022."""
    return road.carry(
        Capture(
            name="seed",
            origin="report.txt",
            media_type="text/plain",
            content=SEED.read_bytes(),
            fetched=datetime(2022, 1, 13, tzinfo=UTC),
            hints=Hints(published=date(2022, 1, 13)),
        )
    )


def parties(found: Entries, meeting: Meeting) -> set[str]:
    return {party_of(found, m) for m in meeting.participants}


def names(found: Entries, meeting: Meeting) -> set[str]:
    return {name_of(found, m) for m in meeting.participants}


def moves(found: Entries, kind: MoveKind, party: str) -> list[Move]:
    """The moves of a kind that the party makes, alone or with others."""
    return [
        move
        for move in found.moves
        if move.kind is kind
        and party in {party_of(found, m) for m in (move.actor, *move.participants) if m}
    ]


def told(found: Entries, move: Move) -> str:
    """The words of the evidence and what it is about."""
    return f"{move.evidence.of(found.article.text)} {move.about or ''}"


def test_the_text_is_the_file(seed: Entries) -> None:
    assert seed.article.text == SEED.read_text("utf-8")
    assert seed.article.wire == "AFP"


@pytest.mark.parametrize(
    ("who", "place", "day"),
    [
        ({"NATO", "Russia"}, "Brussels", "2022-01-12"),
        ({"Wendy Sherman", "Sergei Ryabkov"}, "Geneva", "2022-01-10"),
        ({"Wendy Sherman", "NATO"}, None, "2022-01-11"),
    ],
    ids=["the council", "the talks in Geneva", "the briefing"],
)
def test_meetings(seed: Entries, who: set[str], place: str | None, day: str) -> None:
    met = [m for m in seed.meetings if str(m.date) == day]
    assert len(met) == 1
    assert who <= names(seed, met[0])
    assert met[0].place == place
    assert met[0].status == "held"


def test_the_proposal_is_pending_and_not_rejected(seed: Entries) -> None:
    (paper,) = [p for p in seed.proposals if "thematic meetings" in p.about]
    assert party_of(seed, paper.proposer) == "NATO"
    assert paper.recipient is not None
    assert party_of(seed, paper.recipient) == "Russia"
    assert paper.status is ProposalStatus.PENDING
    steps = {m.kind: m for m in seed.moves if m.id in paper.moves}
    assert MoveKind.DEFER in steps
    assert steps[MoveKind.REJECT].status is MoveStatus.NEGATED


@pytest.mark.parametrize(
    ("kind", "party", "words"),
    [
        (MoveKind.REJECT, "NATO", "fundamental concessions"),
        (MoveKind.REJECT, "NATO", "veto"),
        (MoveKind.DEMAND, "Russia", "guarantee that Ukraine will not join NATO"),
        (MoveKind.DEMAND, "Russia", "binding agreements"),
        (MoveKind.DEMAND, "Russia", "expansion of NATO"),
        (MoveKind.DEMAND, "Russia", "maneuvers"),
        (MoveKind.COMMIT, "United States", "offensive weapons in Ukraine"),
        (MoveKind.DENY, "United States", "demilitarization"),
        (MoveKind.DEFER, "Russia", "time"),
        (MoveKind.ACCEPT, "NATO", "reactivate this NATO-Russia Council"),
    ],
)
def test_moves(seed: Entries, kind: MoveKind, party: str, words: str) -> None:
    assert any(words in told(seed, move) for move in moves(seed, kind, party))


@pytest.mark.parametrize(
    ("party", "words", "day"),
    [
        ("NATO", "expelled eight", "2021-10"),
        ("Russia", "close its representative office", "2021-10"),
        ("Russia", "frozen since 2014", "2014"),
    ],
)
def test_breaks(seed: Entries, party: str, words: str, day: str) -> None:
    found = [
        m for m in moves(seed, MoveKind.BREAK_OFF, party) if words in told(seed, m)
    ]
    assert [str(move.date) for move in found] == [day]


@pytest.mark.parametrize(
    ("speaker", "source"),
    [
        ("Jens Stoltenberg", "NATO Secretary General Jens Stoltenberg"),
        ("Jens Stoltenberg", "he"),
        ("Alexander Grushko", "the Russian diplomat"),
        ("Alexander Grushko", "Grushko"),
        ("Wendy Sherman", "the US official"),
        ("Julianne Smith", "the new US ambassador to NATO, Julianne Smith"),
        ("a European diplomat", "a European diplomat"),
    ],
)
def test_statements(seed: Entries, speaker: str, source: str) -> None:
    said = [
        s
        for s in seed.statements
        if s.source and s.source.of(seed.article.text) == source and s.speaker
    ]
    assert said
    assert {name_of(seed, s.speaker) for s in said if s.speaker} <= (
        {speaker} if source != "he" else {speaker, "Alexander Grushko"}
    )


def test_all_four_quotations_with_only_he_are_the_secretary_generals(
    seed: Entries,
) -> None:
    quoted = ("at the table", "not rejected it", "ready to sit down", "the aggressor")
    for words in quoted:
        place = seed.article.text.index(words)
        speakers = {
            name_of(seed, s.speaker)
            for s in seed.statements
            if s.speaker and any(c.start <= place < c.end for c in s.content)
        }
        assert speakers == {"Jens Stoltenberg"}


def test_the_sites_own_words_yield_nothing(seed: Entries) -> None:
    spans = [move.evidence for move in seed.moves]
    spans += [span for s in seed.statements for span in s.content]
    text = seed.article.text
    first, last = text.index("Representatives"), text.index("Disclaimer")
    assert all(first <= span.start and span.end <= last for span in spans)
    assert {text[b.start :].split()[0] for b in seed.article.boilerplate} == {
        "You",
        "Disclaimer:",
        "The",
    }


def test_the_verdict_says_that_the_talks_did_not_move(seed: Entries) -> None:
    assert seed.outcome is Outcome.NEITHER
    sentence = overview([seed]).verdict.sentence
    assert sentence.startswith("Much talk, little headway:")
    assert "did not move" in sentence
