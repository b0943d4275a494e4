"""Where reports contradict each other."""

import json

from tests.filings import channel, filing, meeting, on

from headway.analyse.followed.channels import all_contacts
from headway.analyse.followed.meetings import all_talks
from headway.analyse.followed.rounds import all_tracks
from headway.model.filing import Filing
from headway.model.kinds import ChannelState
from headway.serve.quarrels import quarrel_lines


def quarrels(*held: Filing) -> list[tuple[str, str, list[str]]]:
    talks = all_talks(held)
    lines = quarrel_lines(talks, all_tracks(talks), all_contacts(held))
    found = map(json.loads, lines)
    return [(o["of"], o["about"], [c["says"] for c in o["claims"]]) for o in found]


def talks(*towns: str) -> list[Filing]:
    return [
        filing(f"m{n}", on(5), meeting(on(4), town, actors=("Ada Orr", "Udo Lim")))
        for n, town in enumerate(towns)
    ]


def test_two_places_of_one_meeting_are_a_conflict() -> None:
    assert quarrels(*talks("Ulm", "Ulm", "Bonn")) == [
        ("meeting", "place", ["Ulm", "Bonn"])
    ]


def test_reports_that_agree_quarrel_about_nothing() -> None:
    assert quarrels(*talks("Ulm", "Ulm")) == []


def test_two_states_of_a_channel_are_a_conflict() -> None:
    said = [
        filing(f"c{n}", on(5), channel("hotline", state, since="2021-03-04"))
        for n, state in enumerate((ChannelState.OPEN, ChannelState.FROZEN))
    ]
    found = quarrels(*said)
    assert [of for of, _, _ in found] == ["channel"] * len(found)
