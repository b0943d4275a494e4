"""What happened in a followed negotiation, asked on the command line."""

import json
import re
import shlex
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.analyse.followed.test_summing import RIVER, agreed
from tests.cli.test_finding import TOML, desk, filled, headway
from tests.filings import filing, meeting, on

from headway.analyse.followed.days import milestones
from headway.analyse.followed.evidence import evidence, seen_in
from headway.analyse.followed.meetings import all_talks
from headway.cli import channels, meetings, proposals, show, timeline
from headway.errors import LedgerError, UsageError
from headway.model.kinds import MeetingStatus
from headway.serve.timeline import days_of

__all__ = ["desk"]

VERBS = ("timeline", "proposals", "meetings", "channels", "dossier show")


def lines(*words: object) -> list[list[str]]:
    said = headway(*words)
    assert said.exit_code == 0
    return [line.split("\t") for line in said.stdout.splitlines()]


@pytest.mark.usefixtures("desk")
def test_a_timeline_tells_the_days_in_order() -> None:
    days = [row[0] for row in lines("timeline", "patrol.toml")]
    assert days == sorted(days)
    assert "2021-03-02" in days


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("asked", "days"),
    [
        (("--from", "2021-03-02"), ["2021-03-02"]),
        (("--to", "2021-03-01"), ["2021-03-01"]),
        (("--top", "1"), ["2021-03-01"]),
        (("--all",), ["2021-03-01", "2021-03-02"]),
        (("--issue", "patrols"), ["2021-03-02"]),
    ],
    ids=lambda one: " ".join(one),
)
def test_a_timeline_may_be_narrowed(asked: tuple[str, ...], days: list[str]) -> None:
    assert [row[0] for row in lines("timeline", "patrol.toml", *asked)] == days


@pytest.mark.usefixtures("desk")
def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    period = ("--from", "2021-03-02", "--to", "2021-03-01")
    assert isinstance(headway("timeline", "patrol.toml", *period).exception, UsageError)


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ({}, 1),
        ({"last": on(10)}, 0),
        ({"first": on(30), "last": on(30)}, 0),
        ({"parties": ("Arland", "Boren")}, 1),
    ],
    ids=["of that day", "of some week", "still to come", "of others"],
)
def test_a_day_has_the_talks_that_were_planned_for_it_and_lapsed(
    more: dict[str, Any], count: int
) -> None:
    plan = meeting(**{"first": on(4), "status": MeetingStatus.PLANNED, **more})
    told = [filing("p", on(1), plan), *agreed(on(4)), filing("z", on(20))]
    days = days_of(milestones(evidence(seen_in(told, RIVER))), all_talks(told))
    assert [len(day.lapsed) for day in days] == [count]


def test_a_day_on_which_the_parties_met_has_none_that_lapsed() -> None:
    plan = meeting(on(4), "Ulm", status=MeetingStatus.PLANNED)
    told = [filing("p", on(1), plan), filing("h", on(5), meeting(on(4), "Bonn"))]
    told += [*agreed(on(4)), filing("z", on(20))]
    talks = all_talks(told)
    (day,) = days_of(milestones(evidence(seen_in(told, RIVER))), talks)
    assert (any(one.lapsed for one in talks), day.lapsed) == (True, ())


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ((), 1),
        (("--party", "Arland"), 1),
        (("--party", "the borlanders"), 0),
        (("--issue", "Patrols"), 1),
        (("--issue", "none"), 1),
        (("--status", "rejected"), 1),
        (("--status", "withdrawn"), 0),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, tuple) else str(one),
)
def test_proposals_may_be_narrowed(asked: tuple[str, ...], count: int) -> None:
    said = headway("proposals", "patrol.toml", "--json", *asked)
    assert said.exit_code == 0
    assert len(said.stdout.splitlines()) == count
    assert ("no report tells of such a proposal" in said.stderr) is (count == 0)


def test_proposals_that_say_too_little_are_shown_where_all_are_asked_for(
    desk: Path,
) -> None:
    (desk / "patrol.toml").write_text(TOML.replace("atrol", "almon"))
    few, every = (headway("proposals", "patrol.toml", *w) for w in ([], ["--all"]))
    assert (few.stdout, every.stdout.split("\t")[0]) == ("", "proposal")
    assert "--all shows 1 more proposal, thin or of others" in few.stderr
    assert "--all" not in every.stderr


@pytest.mark.usefixtures("desk")
def test_meetings_are_listed_with_their_rounds() -> None:
    assert [row[0] for row in lines("meetings", "patrol.toml")] == ["round", "meeting"]
    said = headway("meetings", "patrol.toml", "--json").stdout
    assert [json.loads(line)["sort"] for line in said.splitlines()] == [
        "track",
        "meeting",
    ]


@pytest.mark.usefixtures("desk")
def test_channels_are_listed() -> None:
    said = headway("channels", "patrol.toml")
    assert said.exit_code == 0
    assert bool(said.stdout) is ("no report tells" not in said.stderr)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("text", "verdict\t"),
        ("markdown", "# The patrol\n"),
        ("html", "<!doctype html>"),
        ("svg", "<svg "),
        ("json", '{"sort": "verdict"'),
    ],
)
def test_a_dossier_is_shown_in_every_form(desk: Path, form: str, begins: str) -> None:
    said = headway("dossier", "show", "patrol.toml", "--format", form)
    assert said.stdout.startswith(begins)
    into = headway("dossier", "show", "patrol.toml", "--format", form, "-o", "made")
    assert into.stdout == ""
    assert (desk / "made").read_text("utf-8") == said.stdout


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("made.html", "<!doctype html>"),
        ("made.MD", "# The patrol\n"),
        ("made.svg", "<svg "),
        ("made.jsonl", '{"sort": "verdict"'),
        ("made.txt", "verdict\t"),
    ],
)
def test_the_ending_of_the_file_tells_the_form(
    desk: Path, name: str, begins: str
) -> None:
    assert headway("dossier", "show", "patrol.toml", "-o", name).exit_code == 0
    assert (desk / name).read_text("utf-8").startswith(begins)


def test_a_form_that_is_named_counts_more_than_the_ending(desk: Path) -> None:
    told = ("--format", "markdown", "-o", "made.html")
    assert headway("dossier", "show", "patrol.toml", *told).exit_code == 0
    assert (desk / "made.html").read_text("utf-8").startswith("# The patrol\n")


def test_a_dossier_is_not_shown_over_what_it_is_made_from(desk: Path) -> None:
    for output in ("patrol.toml", "patrol.db"):
        said = headway("dossier", "show", "patrol.toml", "-o", output)
        assert isinstance(said.exception, UsageError)
    assert (desk / "patrol.toml").read_text() == TOML


@pytest.mark.parametrize("verb", VERBS)
def test_a_dossier_without_a_ledger_is_told_so(tmp_path: Path, verb: str) -> None:
    (tmp_path / "patrol.toml").write_text(TOML)
    said = headway(*verb.split(), tmp_path / "patrol.toml")
    assert isinstance(said.exception, LedgerError)


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("verb", ["timeline", "proposals"])
def test_an_unknown_issue_is_refused_with_those_there_are(verb: str) -> None:
    said = headway(verb, "patrol.toml", "--issue", "Fish")
    assert "it has Patrols and none" in str(said.exception)


@pytest.mark.parametrize(
    ("verb", "named"),
    list(zip((timeline, proposals, meetings, channels, show), VERBS, strict=True)),
    ids=VERBS,
)
def test_each_verb_has_help_with_examples_that_run(
    verb: ModuleType, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    filled(tmp_path / "dossier.toml", "dossier.db")
    examples = re.findall(r"^Example: headway (.+)$", verb.EXAMPLE, re.MULTILINE)
    helped = " ".join(headway(*named.split(), "--help").stdout.split())
    assert examples[0] in helped
    assert "list[" not in helped
    done = [headway(*shlex.split(one)).exit_code for one in examples]
    assert done == [0] * len(examples)
