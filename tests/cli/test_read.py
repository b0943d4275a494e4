"""Reports are read, shown and kept."""

import gzip
import json
import signal
import sqlite3
import subprocess
from pathlib import Path

import pytest
from tests.cli.calls import REPORT, RUN, headway

pytestmark = pytest.mark.model


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


def many(tmp_path: Path, count: int) -> Path:
    file = tmp_path / "many.jsonl"
    rows = ({"id": f"r{n}", "text": f"{REPORT} Day {n}. " * 3} for n in range(count))
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
    reports, ledger, whole = many(tmp_path, 16), tmp_path / "a.db", tmp_path / "b.db"
    call = [*RUN, "read", str(reports), "--format", "jsonl", "--ledger", str(ledger)]
    pipe = subprocess.PIPE  # it cannot be through before all is heard
    with subprocess.Popen(call, stdout=pipe, stderr=pipe, pipesize=4096) as running:
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
    assert exported[0].count("\n") == 16
