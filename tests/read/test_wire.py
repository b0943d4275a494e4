"""A report is credited to a wire service; a mention is no credit."""

import pytest

from headway.lexicon.wires import load_senders
from headway.read.dateline import dateline_of
from headway.read.lines import lines_of
from headway.read.wire import wire_of

BODY = "\n".join(["Both ports signed the pact."] * 20)


def credited(text: str) -> str | None:
    lines = lines_of(text)
    return wire_of(lines, dateline_of(lines))


@pytest.mark.parametrize(
    ("head", "tail", "wire"),
    [
        ("GENEVA (Reuters) - Both sides met.", "", "Reuters"),
        ("BRUSSELS (AP) — Both sides met.", "", "AP"),
        ("(AFP) — Both sides met.", "", "AFP"),
        ("By Jane Roe, Associated Press", "", "AP"),
        ("JANE ROE, Associated Press", "", "AP"),
        ("By Reuters Staff", "", "Reuters"),
        ("MOSCOW, January 12. /TASS/. Both sides met.", "", "TASS"),
        ("", "Both sides met, a diplomat said. (AFP)", "AFP"),
        ("", "“We met,” a diplomat said. – Reuters", "Reuters"),
        ("", "Both sides met. (Reuters/NAN)", "Reuters"),
        ("", "Xinhua", "Xinhua"),
        ("", "Source: Yonhap News Agency", "Yonhap"),
        ("", "Copyright 2031 The Associated Press. All rights reserved.", "AP"),
    ],
)
def test_a_credit_at_either_end_is_found(head: str, tail: str, wire: str) -> None:
    assert credited(f"{head}\n{BODY}\n{tail}") == wire


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("", "The pact is dead, an owner told Reuters."),
        ("", "“It is dead,” she said in an interview with AFP."),
        ("Washington (CNN) Both sides met.", ""),
        ("GENEVA (CNN) — Both sides met.", "Both sides met, she said. (CNN)"),
        ("Reuters first reported the pact.", ""),
        ("", "The Associated Press contributed to this report."),
        ("Jane Roe/AFP/Getty Images", ""),
        ("Envoys at the gate. (AP Photo/Jane Roe)", ""),
        ("", "It was first told by the Press Trust of India (PTI)."),
        ("By Jane Roe", "Additional reporting by Reuters"),
    ],
)
def test_a_mention_an_outlet_or_a_picture_is_no_credit(head: str, tail: str) -> None:
    assert credited(f"{head}\n{BODY}\n{tail}") is None


def test_a_credit_in_the_middle_is_a_quotation() -> None:
    assert credited(f"{BODY}\nBoth sides met. (AFP)\n{BODY}") is None


@pytest.mark.parametrize(
    ("line", "wire"),
    [(line, known.name) for known in load_senders() for line in known.examples],
)
def test_each_wire_is_credited_in_its_examples(line: str, wire: str) -> None:
    assert credited(line) == wire


@pytest.mark.parametrize(
    "line", [line for known in load_senders() for line in known.counter_examples]
)
def test_no_counter_example_is_a_credit(line: str) -> None:
    assert credited(line) is None


def test_a_report_without_lines_is_credited_to_nobody() -> None:
    assert credited("") is None
