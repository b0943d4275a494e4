"""The command line as people use it, good input and bad."""

import csv
import gzip
import json
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner, Result

from headway import __version__
from headway.cli.main import app
from headway.errors import HeadwayError, LedgerError, UsageError

pytestmark = pytest.mark.model
REPORT = "Iran rejected the proposal of Iraq. “We will not sign,” its envoy said.\n"
RUN = [sys.executable, "-m", "headway"]


def headway(*words: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "river.txt"
    file.write_text(REPORT, "utf-8")
    return file


@pytest.fixture
def ledger(report: Path, tmp_path: Path) -> Path:
    file = tmp_path / "talks.db"
    assert headway("read", report, "--ledger", file, "--format", "none").exit_code == 0
    return file


def test_the_version_is_printed() -> None:
    assert headway("--version").stdout == f"headway {__version__}\n"


VERBS = (
    (),
    ("read",),
    ("report",),
    ("explain",),
    ("correct",),
    ("evaluate",),
    ("watch",),
    ("digest",),
    ("positions",),
    ("quotes",),
    ("serve",),
    ("backup",),
    ("restore",),
    ("account",),
    ("account", "add"),
    ("account", "list"),
    ("account", "role"),
    ("account", "password"),
    ("account", "close"),
    ("account", "log"),
    ("ledger", "stats"),
    ("ledger", "export"),
    ("ledger", "gold"),
    ("ledger", "remove"),
    ("ledger", "forget"),
    ("dossier", "check"),
    ("dossier", "new"),
    ("dossier", "add"),
    ("dossier", "aside"),
)


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(verb) or "headway")
def test_each_verb_has_help_with_an_example(verb: tuple[str, ...]) -> None:
    said = headway(*verb, "--help")
    assert said.exit_code == 0
    assert re.search(r"Example: headway \w+", said.stdout)
    assert not re.search(r"%Y|list\[|<str>", said.stdout)


def test_help_answers_at_once() -> None:
    loaded = "import headway.cli.main, sys; print('spacy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True
    )
    assert done.stdout == "False\n"


def test_a_report_is_read_into_a_table(report: Path) -> None:
    said = headway("read", report)
    assert said.exit_code == 0
    assert "reject" in said.stdout
    assert "Iran rejected the proposal" in said.stdout


MINDS = (
    "The envoy of Iran said that the talks on the river had failed. "
    "The envoy of Iran feared that the road would be closed. "
    "The envoy of Iraq sought to open the road again. "
    "Iran rejected the proposal of Iraq."
)
FORMS = ("table", "jsonl", "html")


def told_in(form: str, made: str) -> str:
    """The words of the statements in what was printed, one after the other."""
    if form == "jsonl":
        found = json.loads(made)
        spans = (span for s in found["statements"] for span in s["content"])
        return " ".join(found["article"]["text"][slice(*span)] for span in spans)
    if form == "html":
        return made.split('<section id="statements">')[1].split("</section>")[0]
    return "".join(line for line in made.splitlines() if line.startswith("statement"))


@pytest.fixture
def minds(tmp_path: Path) -> Path:
    """A report of speech, a belief and an intention."""
    file = tmp_path / "minds.txt"
    file.write_text(MINDS)
    return file


@pytest.mark.parametrize("form", FORMS)
def test_speech_alone_leaves_out_beliefs_and_intentions(minds: Path, form: str) -> None:
    read = ("read", minds, "--format", form)
    said = headway(*read, "--statements", "speech").stdout
    assert "the talks on the river had failed" in told_in(form, said)
    assert "would be closed" not in told_in(form, said)
    assert "open the road again" not in told_in(form, said)
    assert "Iran rejected the proposal" in said


@pytest.mark.parametrize("form", FORMS)
def test_else_all_statements_are_shown(minds: Path, form: str) -> None:
    for call in ((), ("--statements", "all")):
        said = told_in(form, headway("read", minds, "--format", form, *call).stdout)
        assert "the talks on the river had failed" in said
        assert "would be closed" in said
        assert "open the road again" in said


def test_a_ledger_keeps_what_is_not_shown(minds: Path, tmp_path: Path) -> None:
    ledger, page = tmp_path / "talks.db", tmp_path / "talks.html"
    headway("read", minds, "--ledger", ledger, "--statements", "speech")
    exported = json.loads(headway("ledger", "export", "--ledger", ledger).stdout)
    classes = [statement["class"] for statement in exported["statements"]]
    assert classes == ["speech", "belief", "intention", "speech"]
    for call, left in ((("--statements", "speech"), False), ((), True)):
        said = headway("report", "--ledger", ledger, "-o", page, "--summary", *call)
        assert said.stderr == ""
        assert ("would be closed" in told_in("html", page.read_text())) is left
        assert f"{4 if left else 2} statements in" in said.stdout


def test_a_ledger_that_does_not_know_what_is_speech_says_so(
    minds: Path, tmp_path: Path
) -> None:
    ledger, page = tmp_path / "talks.db", tmp_path / "talks.html"
    headway("read", minds, "--ledger", ledger)
    with sqlite3.connect(ledger) as db:
        db.execute("UPDATE statement SET cue_class = NULL")
    db.close()
    report = ("report", "--ledger", ledger, "-o", page)
    said = headway(*report, "--statements", "speech")
    assert "4 statements left out that may be speech" in said.stderr
    assert said.stderr.count("\n") == 1
    assert headway(*report).stderr == ""


def test_plain_text_is_kept_to_the_letter(report: Path) -> None:
    said = headway("read", report, "--format", "jsonl", "--date", "2021-03-04")
    made = json.loads(said.stdout)
    assert made["article"]["text"] == report.read_text("utf-8")
    assert made["article"]["id"] == "river"
    assert made["article"]["published"] == "2021-03-04"


def test_records_are_read_from_packed_files_and_standard_input(tmp_path: Path) -> None:
    record = json.dumps({"id": "r1", "date": "2021-03-04", "text": REPORT})
    packed = tmp_path / "reports.jsonl.gz"
    packed.write_bytes(gzip.compress(record.encode() + b"\n"))
    from_file = headway("read", packed, "--format", "jsonl")
    from_stdin = headway(
        "read", "-", "--format", "jsonl", stdin=record.encode() + b"\n"
    )
    assert json.loads(from_file.stdout) == json.loads(from_stdin.stdout)


def test_html_goes_to_the_file_that_was_named(report: Path, tmp_path: Path) -> None:
    page = tmp_path / "talks.html"
    said = headway("read", report, "--format", "html", "-o", page)
    assert said.exit_code == 0
    assert "Iran rejected the proposal" in page.read_text("utf-8")
    assert said.stdout == ""


def test_reading_twice_keeps_one_report(ledger: Path, report: Path) -> None:
    again = headway("read", report, "--ledger", ledger, "--format", "none")
    assert "1 known" in again.stderr
    counts = json.loads(headway("ledger", "stats", "--ledger", ledger, "--json").stdout)
    assert counts["article"] == 1


def test_after_reading_the_next_command_is_named(report: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "my talks.db"
    said = headway("read", report, "--ledger", ledger, "--format", "none")
    next_one = said.stderr.split("next: ")[1].strip()
    assert next_one == f"headway report --ledger '{ledger}' -o page.html"


def test_stats_say_from_when_the_reports_are_and_the_verdict(
    ledger: Path, tmp_path: Path
) -> None:
    said = headway("ledger", "stats", "--ledger", ledger).stdout
    assert "no report bears a date" in said
    assert "in 1 report" in said
    other = tmp_path / "other.txt"
    for day in ("2022-01-13", "2022-02-01"):
        other.write_text(f"{REPORT} {day}", "utf-8")
        call = ("read", other, "--date", day, "--ledger", ledger, "--format", "none")
        assert headway(*call).exit_code == 0
    said = headway("ledger", "stats", "--ledger", ledger).stdout
    assert "Published: 2022-01-13 to 2022-02-01, and 1 without a date" in said
    told = json.loads(headway("ledger", "stats", "--ledger", ledger, "--json").stdout)
    assert (told["from"], told["to"]) == ("2022-01-13", "2022-02-01")
    assert told["verdict"].endswith(".")


def test_a_ledger_is_counted_exported_and_shown(ledger: Path, tmp_path: Path) -> None:
    assert "move" in headway("ledger", "stats", "--ledger", ledger).stdout
    exported = headway("ledger", "export", "--ledger", ledger).stdout
    assert json.loads(exported)["article"]["id"] == "river"
    page = tmp_path / "talks.html"
    said = headway("report", "--ledger", ledger, "-o", page, "--summary")
    assert str(page) in said.stdout
    assert "in 1 report" in said.stdout
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_moves_are_exported_as_events(ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "events.csv"
    call = ("ledger", "export", "--ledger", ledger, "--format", "plover")
    said = headway(*call, "-o", file)
    first, *_ = csv.DictReader(file.read_text("utf-8").splitlines())
    told = first["event_type"], first["actor_code"], first["date"]
    assert told == ("REJECT", "IRN", "")
    assert first["evidence"] in REPORT
    assert said.stderr == ""
    assert headway(*call).stdout == file.read_text("utf-8")


def test_moves_that_are_no_events_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "river.txt"
    file.write_text("Iran rejected the proposal of Iraq. The talks made no progress.")
    said = headway("read", file, "--format", "plover")
    assert len(said.stdout.splitlines()) == 2
    assert "headway: 1 of 2 moves left out, no events of PLOVER: 1 of" in said.stderr
    kept = headway("read", file, "--ledger", tmp_path / "t.db", "--format", "none")
    assert "left out" not in kept.stderr
    call = ("ledger", "export", "--ledger", tmp_path / "t.db", "--format", "plover")
    assert headway(*call).stderr in said.stderr


def test_a_removed_report_stays_out(ledger: Path, report: Path) -> None:
    call = ("ledger", "remove", "river", "--ledger", ledger, "--reason", "asked to")
    assert headway(*call).stdout == "1 removed\n"
    log = headway("account", "log", "--ledger", ledger, "--json").stdout
    assert json.loads(log)["act"] == "report remove"
    again = headway("read", report, "--ledger", ledger, "--format", "jsonl")
    assert again.stdout == ""
    assert re.search(
        r"river\.txt: kept out, removed on \d{4}-\d\d-\d\d\n", again.stderr
    )
    assert "ledger: 1 kept out;" in again.stderr
    assert isinstance(headway(*call).exception, LedgerError)


def options() -> Iterator[tuple[str, str, str | list[str] | None]]:
    """Each verb with its options and their names in the environment."""
    root = get_command(app)
    verbs = dict(root.commands)  # type: ignore[attr-defined]
    for group in ("ledger", "dossier", "account"):
        found = verbs.pop(group).commands
        verbs |= {f"{group} {name}": verb for name, verb in found.items()}
    for name, verb in verbs.items():
        for option in verb.params:
            if option.param_type_name == "option":
                yield name, max(option.opts, key=len), option.envvar


def test_each_option_but_the_output_can_stand_in_the_environment() -> None:
    found = list(options())
    assert len(found) > 10
    for verb, option, envvar in found:
        named = "HEADWAY_" + option.removeprefix("--").upper().replace("-", "_")
        others: dict[str, str | list[str] | None] = {
            "--output": None,
            "--ledger": [named, "HEADWAY_DATABASE_URL"],  # as servers call it
        }
        assert (verb, option, envvar) == (verb, option, others.get(option, named))


def test_options_can_stand_in_the_environment(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADWAY_LEDGER", str(tmp_path / "env.db"))
    monkeypatch.setenv("HEADWAY_FORMAT", "none")
    assert headway("read", report).exit_code == 0
    assert (tmp_path / "env.db").exists()


def test_a_ledger_may_stand_there_as_a_database(
    ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HEADWAY_DATABASE_URL", str(ledger))
    assert headway("ledger", "stats").exit_code == 0
    monkeypatch.setenv("HEADWAY_LEDGER", str(tmp_path / "none.db"))
    assert isinstance(headway("ledger", "stats").exception, LedgerError)


BAD = {
    "an empty file": (b"", "empty.txt"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), "photo.txt"),
    "another encoding": ("Münch’n ".encode("utf-16") * 9, "wide.txt"),
    "a page with no article": (b"<html><body><nav>Menu</nav></body></html>", "a.html"),
    "a broken record": (b'{"id": "r1", "text": \n', "reports.jsonl"),
    "fifty megabytes": (b"The talks went on. " * 2_700_000, "long.txt"),
    "gzip that is none": (b"not packed at all", "reports.jsonl.gz"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_one_line_and_makes_no_ledger(kind: str, tmp_path: Path) -> None:
    content, name = BAD[kind]
    file, ledger = tmp_path / name, tmp_path / "talks.db"
    file.write_bytes(content)
    said = headway("read", file, "--ledger", ledger)
    told = [line for line in said.stderr.splitlines() if name in line]
    assert said.exit_code == 1
    assert len(told) == 1
    assert "Traceback" not in said.stderr
    assert list(tmp_path.iterdir()) == [file]


def test_a_missing_file_is_told_and_the_others_are_read(
    report: Path, tmp_path: Path
) -> None:
    said = headway("read", tmp_path / "none.txt", report, "--format", "jsonl")
    assert said.exit_code == 1
    assert "no such file" in said.stderr
    assert json.loads(said.stdout)["article"]["id"] == "river"


def test_a_broken_record_does_not_stop_the_next(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text('{"text": \n' + json.dumps({"id": "r2", "text": REPORT}) + "\n")
    said = headway("read", file, "--format", "jsonl")
    assert json.loads(said.stdout)["article"]["id"] == "r2"
    assert "reports.jsonl:1" in said.stderr


def test_a_record_with_an_odd_date_is_read_with_a_doubt(tmp_path: Path) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text(json.dumps({"id": "r1", "date": "3/16/19", "text": REPORT}) + "\n")
    said = headway("read", file, "--format", "jsonl")
    made = json.loads(said.stdout)
    assert said.exit_code == 0
    assert made["moves"]
    assert made["article"]["published"] is None
    assert made["doubts"][0]["kind"] == "no date"
    assert 'reports.jsonl:1: no day of publication is read in the date "3/16/19"' in (
        said.stderr
    )


def test_another_language_is_told_and_gives_no_entries(tmp_path: Path) -> None:
    file = tmp_path / "bericht.txt"
    file.write_text(
        "Die Außenminister beider Länder trafen sich am Montag in Wien. "
        "Sie sprachen über den Streit um die Fischerei und gingen ohne Ergebnis "
        "auseinander.",
        "utf-8",
    )
    said = headway("read", file, "--format", "jsonl")
    assert json.loads(said.stdout)["moves"] == []
    assert "bericht.txt" in said.stderr
    assert "another language (de)" in said.stderr


def test_a_date_that_is_none_is_a_mistake_of_the_call(report: Path) -> None:
    assert headway("read", report, "--date", "soon").exit_code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("report", "--ledger", "none.db"),
        ("ledger", "stats", "--ledger", "none.db"),
        ("ledger", "export", "--ledger", "none.db"),
    ],
)
def test_a_missing_ledger_is_told(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = headway(*words)
    assert isinstance(said.exception, HeadwayError)
    assert "no such ledger" in str(said.exception)
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_one_line_and_exit_code_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [*RUN, "report", "--ledger", "none.db"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("headway: none.db: no such ledger")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["read", "report", "export"])
def test_a_ledger_or_a_report_is_not_written_over(
    ledger: Path, report: Path, verb: str
) -> None:
    call: tuple[object, ...] = {
        "read": ("read", report, "-o", report),
        "report": ("report", "--ledger", ledger, "-o", ledger),
        "export": ("ledger", "export", "--ledger", ledger, "-o", ledger),
    }[verb]
    before = (report.read_bytes(), ledger.read_bytes())
    assert isinstance(headway(*call).exception, UsageError)
    assert (report.read_bytes(), ledger.read_bytes()) == before


def test_a_page_that_cannot_be_written_leaves_nothing(
    ledger: Path, tmp_path: Path
) -> None:
    said = headway("report", "--ledger", ledger, "-o", tmp_path / "no" / "page.html")
    assert isinstance(said.exception, HeadwayError)
    assert not (tmp_path / "no").exists()


def many(tmp_path: Path, count: int) -> Path:
    file = tmp_path / "many.jsonl"
    rows = ({"id": f"r{n}", "text": f"{REPORT} Day {n}. " * 9} for n in range(count))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file


@pytest.mark.parametrize(
    ("stop", "code"),
    [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)],
    ids=["Ctrl-C", "killed"],
)
def test_stopped_half_way_and_started_again_the_ledger_is_the_same(
    tmp_path: Path, stop: signal.Signals, code: int
) -> None:
    reports, ledger, whole = many(tmp_path, 60), tmp_path / "a.db", tmp_path / "b.db"
    call = [*RUN, "read", str(reports), "--format", "jsonl", "--ledger"]
    with subprocess.Popen(
        [*call, str(ledger)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        for _ in range(5):
            running.stdout.readline()
        running.send_signal(stop)
        running.stdout.read()
        assert running.wait() == code
    held = json.loads(headway("ledger", "stats", "--ledger", ledger, "--json").stdout)
    assert held["article"] >= 5
    for file in (ledger, whole):
        assert (
            headway("read", reports, "--format", "none", "--ledger", file).exit_code
            == 0
        )
    exported = [
        headway("ledger", "export", "--ledger", f).stdout for f in (ledger, whole)
    ]
    assert exported[0] == exported[1]
    assert exported[0].count("\n") == 60
