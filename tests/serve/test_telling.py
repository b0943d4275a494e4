"""Proposals, meetings and channels on a terminal, as lines and as JSON."""

import json
from io import StringIO

import pytest
from tests.filings import (
    ARLAND,
    CRESK,
    channel,
    filing,
    meeting,
    move,
    on,
    proposal,
)
from tests.serve.test_followed import Terminal, shown, terminal

from headway.analyse.followed.channels import Contact, all_contacts
from headway.analyse.followed.meetings import Talks, all_talks
from headway.analyse.followed.proposals import table
from headway.analyse.followed.rounds import all_tracks
from headway.model.entry import EntryId
from headway.model.kinds import ChannelState, MeetingStatus, MoveKind, ProposalStatus
from headway.serve.contacts import contact_line, print_contacts
from headway.serve.papers import Proposal, paper_line, print_papers
from headway.serve.talks import print_talks, talks_line, track_line
from headway.serve.told_by import tabbed

__all__ = ["terminal"]
ENVOYS = ("Ada Orr", "Udo Lim")
FERRY = "a ferry over the upper lock"


def papers() -> list[Proposal]:
    offer = move(MoveKind.PROPOSE, f"offered {FERRY}", id=EntryId("o"), about=FERRY)
    answer = move(
        MoveKind.REJECT, f"refused {FERRY}", CRESK, ARLAND, about=FERRY, issues=("Dam",)
    )
    told = filing("a", on(1), offer, proposal(FERRY, "o"))
    return list(table([told, filing("b", on(5), answer)]).papers)


def talks() -> list[Talks]:
    numbered = "the second round in Ulm"
    return all_talks(
        [
            filing("a", on(4), meeting(on(4), "Ulm", actors=ENVOYS, words=numbered)),
            filing("b", on(5), meeting(on(4), "Ulm", actors=ENVOYS)),
            filing("c", on(5), meeting(on(4), "Bonn", actors=ENVOYS)),
            filing("d", on(5), meeting(on(20), status=MeetingStatus.PLANNED)),
        ]
    )


def contacts() -> list[Contact]:
    return all_contacts(
        [
            filing("a", on(1), channel(state=ChannelState.OPEN)),
            filing("b", on(9), channel(state=ChannelState.FROZEN, since="2021-03")),
            filing("c", on(9), channel("embassy", words="an embassy")),
        ]
    )


def test_a_proposal_is_told_with_its_life(terminal: Terminal) -> None:
    print_papers(terminal, papers())
    told = shown(terminal)
    assert f"1 Mar 2021  {ARLAND} → {CRESK}  rejected  1 report" in told
    assert f"tabled: “offered {FERRY}” The a, 1 Mar 2021" in told
    assert f"rejected by Cresk: “refused {FERRY}” The b, 5 Mar 2021" in told
    assert "unsure" not in told


def test_an_answer_that_may_be_none_is_marked_so(terminal: Terminal) -> None:
    offer = move(MoveKind.PROPOSE, f"offered {FERRY}", id=EntryId("o"), about=FERRY)
    vague = move(MoveKind.REJECT, "refused the proposal", CRESK, ARLAND)
    told = [filing("a", on(1), offer, proposal(FERRY, "o")), filing("b", on(5), vague)]
    found = table(told).papers
    print_papers(terminal, found)
    assert "unsure: it names no matter" in " ".join(shown(terminal).split())
    steps = json.loads(paper_line(found[0]))["steps"]
    assert [step["unsure"] for step in steps] == [None, "it names no matter"]
    assert found[0].status is ProposalStatus.TABLED


def test_a_proposal_put_off_is_told_as_not_yet_answered(terminal: Terminal) -> None:
    offer = move(MoveKind.PROPOSE, f"offered {FERRY}", id=EntryId("o"), about=FERRY)
    wait = move(MoveKind.DEFER, f"will study {FERRY}", CRESK, ARLAND, about=FERRY)
    told = [filing("a", on(1), offer, proposal(FERRY, "o")), filing("b", on(5), wait)]
    print_papers(terminal, table(told).papers)
    said = " ".join(shown(terminal).split())
    assert f"{CRESK}: not yet answered: “will study {FERRY}”" in said
    assert "pending by" not in said


def test_a_proposal_as_json_has_its_proofs() -> None:
    (paper,) = papers()
    found = json.loads(paper_line(paper))
    assert (found["by"], found["to"], found["status"]) == (ARLAND, CRESK, "rejected")
    assert found["evidence"][0]["words"] == FERRY
    assert [one["kind"] for one in found["steps"]] == ["propose", "reject"]
    assert {"article", "report", "entry", "span", "url"} <= found["steps"][0].keys()


def test_meetings_are_told_with_rounds_witnesses_and_disputes(
    terminal: Terminal,
) -> None:
    found = talks()
    print_talks(terminal, all_tracks(found), found)
    told = " ".join(shown(terminal).split())
    assert "Track of Arland and Cresk 2 rounds" in told
    assert "1 4 Mar 2021, Ulm, which reports call round 2 1 meeting, 3 reports" in told
    assert "4 Mar 2021 Arland and Cresk Ulm held 3 reports" in told
    assert "also The b and The c" in told
    assert "disagree on the place: Ulm (2 reports); Bonn (1 report)" in told
    assert "20 Mar 2021 Arland and Cresk planned 1 report" in told


def test_meetings_as_json_have_tracks_then_meetings() -> None:
    found = talks()
    (track,) = (json.loads(track_line(one)) for one in all_tracks(found))
    assert [(r["number"], r["told"], r["witnesses"]) for r in track["rounds"]] == [
        (1, 2, 3),
        (2, None, 1),
    ]
    held = json.loads(talks_line(found[0]))
    assert (held["sort"], held["place"], held["witnesses"]) == ("meeting", "Ulm", 3)
    assert held["conflicts"][0]["about"] == "place"
    assert len(held["evidence"]) == 3


def test_a_meeting_that_lapsed_is_told_so_in_every_form(terminal: Terminal) -> None:
    said = "planned; no report tells that it was held"
    later = filing("z", on(21))
    found = all_talks(
        [filing("d", on(5), meeting(on(20), status=MeetingStatus.PLANNED)), later]
    )
    tracks, out = all_tracks(found), StringIO()
    print_talks(terminal, tracks, found)
    assert " ".join(shown(terminal).split()).count(said) == 2
    print_talks(out, tracks, found)
    assert [said in line for line in out.getvalue().splitlines()] == [True, True]
    assert json.loads(talks_line(found[0]))["lapsed"] is True
    assert json.loads(track_line(tracks[0]))["rounds"][0]["lapsed"] is True


def test_a_meeting_still_to_come_is_only_planned(terminal: Terminal) -> None:
    found = talks()
    print_talks(terminal, all_tracks(found), found)
    assert "no report tells" not in shown(terminal)
    assert not any(json.loads(talks_line(one))["lapsed"] for one in found)


def test_a_meeting_of_no_known_day_says_when_it_was_told(terminal: Terminal) -> None:
    found = all_talks([filing("a", on(4), meeting()), filing("b", None, meeting())])
    print_talks(terminal, [], found)
    assert "told on 4 Mar 2021" in shown(terminal)


def test_a_channel_is_told_with_its_states(terminal: Terminal) -> None:
    print_contacts(terminal, contacts())
    told = shown(terminal)
    assert "hotline  Arland and Cresk  frozen  2 reports" in told
    assert "open, told on 1 Mar 2021 “hotline” The a, 1 Mar 2021" in told
    assert "frozen since 2021-03 “hotline” The b" in told
    assert "embassy  Arland and Cresk  no state told  1 report" in told


def test_no_quotation_ends_with_a_comma(terminal: Terminal) -> None:
    river = "by the river, "
    line, sat = channel(words=river), meeting(on(1), words=river)
    print_contacts(terminal, all_contacts([filing("a", on(1), line)]))
    print_talks(terminal, [], all_talks([filing("a", on(1), sat)]))
    assert shown(terminal).count("“by the river”") == 2


def test_a_channel_as_json_has_its_states_and_proofs() -> None:
    hotline, embassy = (json.loads(contact_line(one)) for one in contacts())
    assert [one["state"] for one in hotline["states"]] == ["open", "frozen"]
    assert hotline["states"][1]["evidence"][0]["report"] == "b"
    assert (embassy["state"], embassy["states"]) == (None, [])


def test_lines_have_a_sort_first_and_are_parted_by_tabs() -> None:
    out = StringIO()
    print_papers(out, papers())
    print_talks(out, all_tracks(talks()), talks())
    print_contacts(out, contacts())
    sorts = [line.split("\t")[0] for line in out.getvalue().splitlines()]
    assert sorts == [
        *("proposal", "step", "step"),
        *("round", "round", "meeting", "conflict", "meeting"),
        *("channel", "channel", "channel"),
    ]


@pytest.mark.parametrize("words", ["a\tb", "a\nb", "a\x1b[2Jb", "a\u202eb"])
def test_no_words_part_a_line_or_steer_a_terminal(words: str) -> None:
    made = tabbed(["x", words])
    assert made.count("\t") == 1
    assert made.count("\n") == 1
    assert made.rstrip("\n").replace("\t", "").isprintable()
