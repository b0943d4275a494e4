"""A dossier as it stands, on a terminal, as lines and as JSON."""

import json
from io import StringIO

from tests.filings import filing, on
from tests.serve.test_dossier import TOLD, state
from tests.serve.test_followed import Terminal, shown, terminal

from headway.serve.standing import print_standing, standing_lines

__all__ = ["terminal"]


def test_a_terminal_shows_verdict_ladders_steps_and_offers(terminal: Terminal) -> None:
    print_standing(terminal, state(*TOLD))
    told = shown(terminal)
    assert "headway lost" in told
    assert "█" not in told
    assert "▇" in told
    assert "0 broken off" in told
    assert "“left it” The 2021-03-20 0, 20 Mar 2021" in told
    assert "Ferry  1 entry in 4 reports" in told
    assert max(map(len, told.splitlines())) <= 80
    (head,) = (line for line in told.splitlines() if "momentum" in line)
    assert head.split()[-2:] == ["momentum", "statements"]


def test_nothing_told_is_no_contact(terminal: Terminal) -> None:
    print_standing(terminal, state())
    assert "0 no contact" in shown(terminal)
    assert "Steps" not in shown(terminal)


def test_momentum_that_has_faded_to_nought_has_no_sign_of_going_back() -> None:
    old, out = StringIO(), StringIO()
    print_standing(old, state(*TOLD))
    print_standing(out, state(*TOLD, filing("late", on(20).replace(year=2031))))
    assert "\t-0." in old.getvalue()
    assert "\t+0.00\t" in out.getvalue()
    assert "-0.00" not in out.getvalue()


def test_lines_have_a_sort_first() -> None:
    out = StringIO()
    print_standing(out, state(*TOLD))
    sorts = [line.split("\t")[0] for line in out.getvalue().splitlines()]
    assert sorts == ["verdict", "issue", "issue", "step", "step", *sorts[5:]]
    assert sorts[-1] == "offer"


def test_json_has_verdict_issues_with_proofs_and_offers() -> None:
    found = [json.loads(line) for line in standing_lines(state(*TOLD))]
    assert [one["sort"] for one in found] == ["verdict", "issue", "issue", "offer"]
    assert found[0]["sentence"].endswith("the latest moves go back.")
    whole = found[1]
    assert [step["rung"] for step in whole["steps"]] == [6, 0]
    proof = whole["steps"][1]["evidence"][0]
    assert (proof["words"], proof["published"]) == ("left it", "2021-03-20")
    assert {"article", "report", "entry", "span", "url"} <= proof.keys()
    assert len(whole["momentum"]) == 2
    assert found[2]["talk"] == [["2021-03-15", 1]]
