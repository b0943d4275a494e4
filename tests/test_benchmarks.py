"""What the benchmarks say of a run, and how they count exact spans."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from benchmarks.actors import doubles, suspects, table
from benchmarks.endurance import told
from benchmarks.issues import Labelled, by_both, scored
from benchmarks.peers import row
from benchmarks.quotations import Quotation, line, quotations
from benchmarks.relevance import Share, found_of
from benchmarks.spans import Mark, exact, gold_marks, read_marks
from spacy.tokens import Doc
from spacy.vocab import Vocab

from headway.analyse.roll import Listed
from headway.follow.issues import Borders
from headway.model.article import Article
from headway.model.kinds import ActorKind

SUMMARY = "headway: ledger: 987 new; next: headway report --ledger a.db -o page.html"
ODD = "headway: reports.jsonl:7: not a JSON object"
BUG = "headway: reports.jsonl:9: not read, a bug of ours: ValueError()"


@pytest.mark.parametrize(
    ("code", "lines", "said"),
    [
        (
            0,
            [SUMMARY],
            "exit code 0 (every report was read), 0 crashes; ledger: 987 new",
        ),
        (
            1,
            [ODD, BUG, SUMMARY],
            "exit code 1 (some reports were refused), 1 crashes; ledger: 987 new; "
            "said of single reports:\n  - reports.jsonl:7: not a JSON object"
            "\n  - reports.jsonl:9: not read, a bug of ours: ValueError()",
        ),
        (-9, [], "exit code -9 (broken off), 0 crashes; no summary"),
    ],
    ids=["all read", "two refused", "killed"],
)
def test_a_run_is_told_with_what_was_refused(
    code: int, lines: list[str], said: str
) -> None:
    assert told(code, lines) == said


TEXT = "Lind said talks failed.\n\nThey may resume. “Soon,” she added, “in Oslo.”"
GOLD = """T1\tSource 0 4\tLind
T2\tCue 5 9\tsaid
T3\tContent 10 23;25 41\ttalks failed. They may resume.
T4\tAttribution 5 9\tsaid
T5\tDiscard 0 23\tLind said talks failed.
T6\tCue 54 59\tadded
T7\tSource 50 53\tshe
T8\tContent 42 49;61 71\t“Soon,” “in Oslo.”
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
E2\tAttribution:T4 Content2:T8 Cue:T6 Source:T7
"""
MARKS = {
    Mark("a", "source", 0, 4),
    Mark("a", "cue", 5, 9),
    Mark("a", "content", 10, 41),  # a paragraph's end does not part it
    Mark("a", "source", 50, 53),
    Mark("a", "cue", 54, 59),
    Mark("a", "content", 42, 49),  # words of the reporter do
    Mark("a", "content", 61, 71),
}


def test_gold_gives_a_mark_for_each_stretch_that_an_attribution_uses() -> None:
    assert set(gold_marks("a", TEXT, GOLD)) == MARKS


def test_a_reading_of_the_same_gives_the_same_marks(tmp_path: Path) -> None:
    statements = [
        {"source": [0, 4], "cue": [5, 9], "content": [[10, 23], [25, 41]]},
        {"source": [50, 53], "cue": [54, 59], "content": [[42, 49], [61, 71]]},
    ]
    read = {"article": {"id": "a", "text": TEXT}, "statements": statements}
    file = tmp_path / "read.jsonl"
    file.write_text(json.dumps(read) + "\n", "utf-8")
    assert read_marks(file) == MARKS


def test_what_a_statement_lacks_gives_no_mark(tmp_path: Path) -> None:
    statement = {"source": None, "cue": None, "content": [[10, 23]]}
    read = {"article": {"id": "a", "text": TEXT}, "statements": [statement]}
    file = tmp_path / "read.jsonl"
    file.write_text(json.dumps(read) + "\n", "utf-8")
    assert read_marks(file) == {Mark("a", "content", 10, 23)}


@pytest.mark.parametrize(
    ("read", "source"),
    [
        ({Mark("a", "source", 0, 4), Mark("a", "source", 50, 53)}, 100.0),
        ({Mark("a", "source", 0, 4)}, 200 / 3),
        ({Mark("a", "source", 0, 3)}, 0.0),
        ({Mark("b", "source", 0, 4)}, 0.0),
        ({Mark("a", "cue", 0, 4)}, 0.0),
        (set(), 0.0),
    ],
    ids=[
        "both found",
        "one of two found",
        "a letter short",
        "of another report",
        "in another part",
        "nothing read",
    ],
)
def test_a_span_counts_only_when_it_is_right_to_the_letter(
    read: set[Mark], source: float
) -> None:
    assert exact(MARKS, read)["source"] == pytest.approx(source)


def test_where_nothing_is_marked_nothing_is_right() -> None:
    assert exact(set(), set()) == {"source": 0.0, "cue": 0.0, "content": 0.0}


def doc_of(*words: str) -> Doc:
    """Words with a space behind each."""
    return Doc(Vocab(), list(words))


def test_a_quotation_reaches_from_its_first_word_to_its_last() -> None:
    doc = doc_of("“", "No", ",", "”", "Lind", "and", "Moe", "said")
    made = json.loads(
        line(
            Article(id="a", text=doc.text),
            [([doc[4], doc[6]], [doc[7]], doc[0:4])],
        )
    )
    assert made["article"]["id"] == "a"
    assert made["statements"] == [
        {"source": [9, 21], "cue": [22, 26], "content": [[0, 8]]}
    ]


def test_a_finder_that_raises_has_given_up() -> None:
    def gives_up(doc: Doc) -> list[Quotation]:
        raise ValueError("an unclosed quotation")

    assert quotations(gives_up, doc_of("No", ".")) is None
    assert quotations(lambda doc: [], doc_of("No", ".")) == []


def test_a_row_rounds_to_one_decimal() -> None:
    assert row("X", "dev", (70.04, 5.0, 0)) == "| X | dev | 70.0 | 5.0 | 0.0 |\n"


def known(name: str, kind: str = "organisation", *aliases: str) -> Listed:
    """An actor of the list, named once."""
    return Listed(
        name, kinds=Counter([ActorKind(kind)]), aliases=Counter(aliases), reports=1
    )


@pytest.mark.parametrize(
    ("one", "odd"),
    [
        (known("Monday Talks"), True),
        (known("Read More"), True),
        (known("www.ferry.example"), True),
        (known("n’t"), True),
        (known("GENEVA"), True),
        (known("Photo", "person"), True),
        (known("Ferry Union"), False),
        (known("Singapore", "state"), False),
        (known("Mark Friday-Other"), True),
        (known("April Other", "person"), False),
    ],
    ids=lambda one: one.name if isinstance(one, Listed) else "",
)
def test_who_is_suspected_to_be_no_actor(one: Listed, odd: bool) -> None:
    assert suspects([one]) == ([one.name] if odd else [])


def test_an_alias_of_two_is_told() -> None:
    two = [known("Ferry Union", "organisation", "FU", "Union"), known("FU")]
    assert doubles(two) == ["FU"]
    assert doubles(two[:1]) == []


def test_an_actor_is_a_row_with_the_most_used_aliases() -> None:
    one = known("Ferry Union", "organisation", *(f"F{n:02}" for n in range(14)))
    (line,) = table([one])
    names = ", ".join(f"F{n:02}" for n in range(12))
    assert (
        line == f"| 1 | Ferry Union | organisation |  | 1 | 0 | {names} and 2 more |\n"
    )


def labelled(issues: set[str], weight: float = 1.0) -> Labelled:
    """A move that a person gives these issues; phrases give it "Tolls"."""
    return Labelled(
        issues=frozenset(issues),
        weight=weight,
        own=frozenset(),
        around=frozenset({"Tolls"}),
        scores=np.array([0.1, 0.9], np.float32),
        general=0.2,
        whole=False,
    )


def test_a_labelled_move_counts_for_as_many_as_it_stands_for() -> None:
    moves = [labelled({"Tolls"}, 3.0), labelled(set()), labelled({"Tolls", "Fish"})]
    found = scored(moves, [set(one.around) for one in moves])
    assert [found.precision, found.recall] == [pytest.approx(0.8)] * 2
    assert str(scored(moves, [set(), set(), set()])) == ".000 | .000 | .000"
    fish = scored(moves, [set(), {"Fish"}, {"Fish"}], "Fish")
    assert (fish.precision, fish.recall) == (0.5, 1.0)


def test_a_phrase_goes_before_the_meaning() -> None:
    one = labelled({"Tolls"})
    assert by_both(one, ["Tolls", "Fish"], Borders()) == {"Tolls"}
    bare = replace(one, around=frozenset())
    assert by_both(bare, ["Tolls", "Fish"], Borders()) == {"Fish"}
    assert by_both(replace(bare, whole=True), ["Tolls", "Fish"], Borders()) == set()


def test_wanted_reports_that_are_kept_are_counted_by_part() -> None:
    labels: list[dict[str, object]] = [
        {"sha256": "a", "part": "random", "keep": True},
        {"sha256": "b", "part": "random", "keep": True},
        {"sha256": "c", "part": "random", "keep": False},
        {"sha256": "d", "part": "border", "keep": True},
    ]
    assert found_of(labels, {"a", "c", "d"}, "random") == "1 of 2"
    assert found_of(labels, {"a", "c", "d"}, "border") == "1 of 1"


def test_what_a_dossier_sets_aside_is_a_share_of_the_pile() -> None:
    row = Share("others", "talks", kept=30, reports=1000, seconds=0.5).row()
    assert row == "| others | talks | 1000 | 30 | 97.0% | 2,000 |"
