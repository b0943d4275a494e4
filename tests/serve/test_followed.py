"""Positions and quotes on a terminal, as lines and as JSON."""

import json
import re
from io import StringIO

import pytest
from tests.filings import ARLAND, CRESK, copy_of, filing, move, on, statement

from headway.analyse.followed.firmness import FIRMNESS
from headway.analyse.followed.positions import Matrix, Position, matrix
from headway.analyse.followed.quotes import Quote, quotes
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.kinds import MoveKind
from headway.serve.findings import STANCES
from headway.serve.followed import print_matrix, print_positions, print_quotes
from headway.serve.found import position_line, quote_line

RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    parties=(Party(name=ARLAND), Party(name=CRESK)),
    issues=(Issue(name="dam"),),
)
SAID = "the dam will be opened when the last of the boats has left the upper lock"
FILINGS = (
    filing("a", on(1), move(MoveKind.DEMAND, "Arland demands it", issues=("dam",))),
    filing("b", on(2), move(MoveKind.DEMAND, "it demanded", issues=("dam",))),
    filing("c", on(11), move(MoveKind.ACCEPT, "Arland agreed to", issues=("dam",))),
    filing("d", on(12), move(MoveKind.ACCEPT, "agreed", issues=("dam",), about="it")),
    filing(
        "e", on(30), move(MoveKind.REJECT, "Arland \x1b[2Jrefused", issues=("dam",))
    ),
    filing("f", on(3), statement(SAID, "Mira Berec", party=ARLAND)),
)


class Terminal(StringIO):
    """Output that takes itself for a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def shown(out: StringIO) -> str:
    return re.sub("\x1b.*?m", "", out.getvalue())


def held() -> Matrix:
    return matrix(RIVER, FILINGS)


def the_one() -> list[Position]:
    return list(held().cells.values())


def quoted() -> list[Quote]:
    return list(quotes([*FILINGS, copy_of(FILINGS[-1], "g")], RIVER).found)


def test_a_terminal_shows_the_stance_its_proof_and_what_was_before(
    terminal: Terminal,
) -> None:
    print_positions(terminal, the_one(), whole=False)
    lines = [line.rstrip() for line in shown(terminal).splitlines()]
    assert lines == [
        "dam",
        "Arland  agrees  softened  since 11 Mar 2021  2 reports",
        "    “Arland agreed to” The c, 11 Mar 2021",
        "    read otherwise, too lightly to count: 1, last 30 Mar 2021",
        "    before: demands 2021-03-01",
    ]


def weak() -> Matrix:
    """One report of a demand, and another a year later of something else."""
    return matrix(RIVER, [FILINGS[0], filing("z", on(1, year=2022))])


def test_a_stance_that_rests_on_little_is_shown_as_such(terminal: Terminal) -> None:
    found, out = list(weak().cells.values()), StringIO()
    said = "one report  not heard of since 1 Mar 2021"
    print_positions(terminal, found, whole=False)
    assert said in " ".join(shown(terminal).split("\n"))
    assert "\x1b[2mdemands\x1b[0m" in terminal.getvalue()
    print_positions(out, found, whole=False)
    assert said.replace("  ", ", ") in out.getvalue()
    told = json.loads(position_line(found[0]))
    assert (told["one_report"], told["unheard_since"]) == (True, "2021-03-01")


def test_a_stance_that_many_tell_of_late_is_shown_in_full(terminal: Terminal) -> None:
    print_positions(terminal, the_one(), whole=False)
    assert "\x1b[1magrees\x1b[0m" in terminal.getvalue()
    assert not re.search("one report|not heard of", shown(terminal))
    told = json.loads(position_line(the_one()[0]))
    assert (told["one_report"], told["unheard_since"]) == (False, None)


@pytest.mark.parametrize(("found", "dim"), [(weak(), True), (held(), False)])
def test_the_table_says_what_is_dim(
    terminal: Terminal, found: Matrix, dim: bool
) -> None:
    print_matrix(terminal, found)
    assert ("dim: one report" in shown(terminal)) is dim
    assert ("\x1b[2mdemands" in terminal.getvalue()) is dim


def test_the_whole_history_has_its_proofs(terminal: Terminal) -> None:
    print_positions(terminal, the_one(), whole=True)
    assert "before:  demands  since 1 Mar 2021  2 reports" in shown(terminal)
    assert "“Arland demands it” The a, 1 Mar 2021" in shown(terminal)


def test_lines_for_other_programs_hold_one_stance_each() -> None:
    out = StringIO()
    print_positions(out, the_one(), whole=False)
    assert [re.split(r"\s{2,}", line) for line in out.getvalue().splitlines()] == [
        [
            "position",
            "dam",
            ARLAND,
            "agrees",
            "softened",
            "2021-03-11",
            "2 reports",
            "The c",
            "Arland agreed to",
        ],
        [
            "earlier",
            "dam",
            ARLAND,
            "demands",
            "unchanged",
            "2021-03-01",
            "2 reports",
            "The a",
            "Arland demands it",
        ],
    ]


def test_json_holds_every_stance_with_all_its_proof() -> None:
    found = json.loads(position_line(the_one()[0]))
    assert (found["party"], found["issue"], found["stance"]) == (
        ARLAND,
        "dam",
        "accept",
    )
    assert [one["report"] for one in found["evidence"]] == ["c", "d"]
    assert [one["report"] for one in found["odd"]] == ["e"]
    assert [one["stance"] for one in found["earlier"]] == ["demand"]
    assert found["evidence"][0] == {
        "article": "hash of c",
        "report": "c",
        "entry": "c-0",
        "span": [0, 16],
        "words": "Arland agreed to",
        "about": None,
        "outlet": "The c",
        "url": None,
        "published": "2021-03-11",
    }


def test_issues_and_parties_make_a_table(terminal: Terminal) -> None:
    print_matrix(terminal, held())
    rows = [re.split(r"\s{2,}", line.strip()) for line in shown(terminal).splitlines()]
    assert rows[:3] == [
        [ARLAND, CRESK],
        ["dam", "agrees ↓", "·"],
        ["the talks as a whole", "·", "·"],
    ]


def test_where_a_table_has_no_room_the_parties_stand_in_a_row(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    print_matrix(terminal, held())
    lines = [line.rstrip() for line in shown(terminal).splitlines()]
    assert lines[:4] == [
        "dam",
        "    Arland agrees ↓",
        "the talks as a whole",
        "    nothing is told",
    ]


def test_other_programs_get_no_table() -> None:
    out = StringIO()
    print_matrix(out, held())
    assert out.getvalue() == ""


def test_a_terminal_shows_who_said_what_and_who_prints_it_too(
    terminal: Terminal,
) -> None:
    print_quotes(terminal, quoted())
    head, *words = (line.strip() for line in shown(terminal).splitlines())
    assert head == "3 Mar 2021  Mira Berec  The f, also The g"
    assert " ".join(words) == f"“{SAID}”"


def test_a_quote_is_one_plain_line() -> None:
    out = StringIO()
    print_quotes(out, quoted())
    assert out.getvalue() == (
        f"statement  3 Mar 2021  Mira Berec  The f, also The g  “{SAID}”\n"
    )


@pytest.mark.parametrize(
    ("words", "direct", "told"),
    [
        ("“we agree,”", True, "“we agree”"),
        ("we agree", False, "we agree"),
        ("that it was “too late”", True, "that it was “too late”"),
        ("that it was “too late,”", True, "that it was “too late”"),
    ],
    ids=["quoted", "reported", "both", "at a comma"],
)
def test_only_words_quoted_whole_stand_in_marks(
    words: str, direct: bool, told: str
) -> None:
    said = filing("a", on(1), statement(words, direct=direct))
    out = StringIO()
    print_quotes(out, quotes([said], RIVER).found)
    assert out.getvalue().rstrip().endswith(f"  {told}")


@pytest.mark.parametrize(
    ("words", "direct", "ends"),
    [
        ("the dam stays, " * 40, True, "the dam stays…”"),
        ("that “the dam” " * 30, False, "that “the dam”…"),
        ("that it stays “" + "patrols " * 40, False, "patrols…”"),
        ("that the dam stays " * 40, False, "dam…"),
    ],
    ids=["quoted", "both", "half quoted", "reported"],
)
def test_a_long_statement_is_cut_at_a_word_and_json_has_it_whole(
    terminal: Terminal, words: str, direct: bool, ends: str
) -> None:
    said = filing("a", on(1), statement(words, direct=direct))
    found, out = quotes([said], RIVER).found, StringIO()
    print_quotes(out, found)
    cut = out.getvalue().rstrip().split("  ")[-1]
    assert cut.endswith(ends)
    assert len(cut.strip("“”")) <= 301
    print_quotes(terminal, found)
    assert " ".join(shown(terminal).split()).endswith(cut)
    assert json.loads(quote_line(found[0]))["words"] == words


def test_a_statement_of_three_hundred_letters_is_shown_whole() -> None:
    words = ("a dam " * 50).strip()
    out = StringIO()
    print_quotes(out, quotes([filing("a", on(1), statement(words))], RIVER).found)
    assert out.getvalue().rstrip().endswith(f"“{words}”")


def test_json_holds_a_quote_with_its_reprints() -> None:
    found = json.loads(quote_line(quoted()[0]))
    assert (found["speaker"], found["party"]) == ("Mira Berec", ARLAND)
    assert (found["day"], found["words"], found["direct"]) == ("2021-03-03", SAID, True)
    assert [other["outlet"] for other in found["also"]] == ["The g"]


def test_words_of_strangers_steer_no_terminal(terminal: Terminal) -> None:
    refused = matrix(RIVER, [FILINGS[4]])
    found = list(refused.cells.values())
    out = StringIO()
    print_positions(out, found, whole=False)
    print_positions(terminal, found, whole=True)
    assert "\x1b[2J" not in out.getvalue() + terminal.getvalue()
    assert "\x9b" not in position_line(found[0])


def test_nothing_found_prints_nothing(terminal: Terminal) -> None:
    out = StringIO()
    print_positions(out, [], whole=False)
    print_quotes(out, [])
    print_quotes(terminal, [])
    assert out.getvalue() + terminal.getvalue() == ""


def test_every_stance_has_its_word() -> None:
    assert set(STANCES) == set(FIRMNESS)
