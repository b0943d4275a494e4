"""Results go where they are told to, whole or not at all, and steer no terminal."""

import errno
import json
import os
import pty
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.fakes import article, capture, entries
from tests.waiting import when

from headway.cli.writing import blamed, opened, put
from headway.errors import OutputError
from headway.ledger.opening import open_ledger

RUN = [sys.executable, "-m", "headway"]


def written(output: Path, words: str = "two ports") -> None:
    with opened(output) as out:
        out.write(words)


def test_a_file_appears_only_once_everything_is_in_it(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    with opened(file) as out:
        out.write("two ports")
        assert not file.exists()
        assert [p.name[0] for p in tmp_path.iterdir()] == ["."]
    assert file.read_text() == "two ports"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_no_text_is_written_in_the_same_way(tmp_path: Path) -> None:
    file, pipe = tmp_path / "brief.docx", tmp_path / "pipe"
    put(file, b"PK\x00\xff")
    assert file.read_bytes() == b"PK\x00\xff"
    assert list(tmp_path.iterdir()) == [file]
    os.mkfifo(pipe)
    ours = os.open(pipe, os.O_RDWR)
    put(pipe, b"\xff")
    assert os.read(ours, 9) == b"\xff"
    os.close(ours)
    with pytest.raises(OutputError, match="nowhere"):
        put(tmp_path / "nowhere" / "brief.docx", b"")


def test_a_link_stays_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real.html", tmp_path / "page.html"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    written(link)
    assert link.is_symlink()
    assert real.read_text() == "two ports"
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_link_that_leads_nowhere_yet_is_followed(tmp_path: Path) -> None:
    link = tmp_path / "page.html"
    link.symlink_to(tmp_path / "real.html")
    written(link)
    assert (tmp_path / "real.html").read_text() == "two ports"


def test_a_pipe_is_written_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text()))
    reader.start()
    written(pipe)
    reader.join()
    assert got == ["two ports"]
    assert pipe.is_fifo()


def test_a_device_is_written_and_not_replaced() -> None:
    before = os.stat("/dev/null").st_ino
    written(Path("/dev/null"))
    assert os.stat("/dev/null").st_ino == before


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (".", "this is a folder"),
        ("none/page.html", "No such file or directory: name a file in a folder"),
        ("/dev/full", "No space left on device: make room"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(
    tmp_path: Path, name: str, says: str
) -> None:
    with pytest.raises(OutputError, match=says) as refused:
        written(tmp_path / name)
    assert "\n" not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "make room"),
        (errno.EDQUOT, "make room"),
        (errno.EACCES, "may write to"),
    ],
)
def test_the_advice_fits_the_trouble(number: int, says: str) -> None:
    refused = OSError(number, os.strerror(number))
    with pytest.raises(OutputError, match=says), blamed("page.html"):
        raise refused


def test_each_way_of_writing_tells_its_trouble() -> None:
    with pytest.raises(OutputError), opened(Path("/dev/full")) as out:
        out.writelines(["two ports\n"] * 10_000)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("old")
    file.chmod(0o400)
    with pytest.raises(OutputError, match="Permission denied"):
        written(file)
    assert file.read_text() == "old"


@pytest.mark.parametrize("wrong", [OSError("of another place"), KeyboardInterrupt()])
def test_trouble_in_the_work_is_not_blamed_on_the_file(
    tmp_path: Path, wrong: BaseException
) -> None:
    with pytest.raises(type(wrong)) as raised, opened(tmp_path / "page.html"):
        raise wrong
    assert raised.value is wrong
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_is_told_to_end_leaves_no_half_file(tmp_path: Path) -> None:
    record = b'{"text": "Iran rejected the proposal of Iraq, and the talks went on."}\n'
    call = [*RUN, "read", "-", "--format", "html", "-o", str(tmp_path / "page.html")]
    with subprocess.Popen(
        call, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin is not None
        running.stdin.write(record)
        running.stdin.flush()
        when(lambda: any(tmp_path.iterdir()), tmp_path)
        running.send_signal(signal.SIGTERM)
        assert running.wait() == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger with a report whose title would steer a terminal."""
    file = tmp_path / "talks.db"
    made = open_ledger(str(file), create=True)
    text = f"\x1b[31m{article().text}\x9b2J"
    made.add(capture(text.encode()), entries(article(text)))
    made.close()
    return file


@pytest.mark.parametrize(
    "words",
    [
        ("ledger", "export"),
        ("ledger", "stats"),
        ("ledger", "stats", "--json"),
        ("report",),
        ("--help",),
        ("--version",),
    ],
    ids=" ".join,
)
def test_a_full_disk_behind_standard_output_is_one_line(
    ledger: Path, words: tuple[str, ...]
) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [*RUN, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "HEADWAY_LEDGER": str(ledger)},
        )
    assert done.returncode == 1
    assert done.stderr == (
        "headway: standard output: No space left on device: "
        "make room and run the command again\n"
    )


def test_a_reader_who_has_seen_enough_is_no_trouble(ledger: Path) -> None:
    call = " ".join([*RUN, "ledger", "export", "--ledger", str(ledger)])
    done = subprocess.run(
        ["bash", "-c", f"{call} | true"], capture_output=True, text=True
    )
    assert done.stderr == ""


SHELL = {
    "a closed input": ("read - <&-", 1, "standard input is closed: name a file"),
    "closed, not used": ("read river.txt --format none <&-", 0, ""),
    "a closed output": ("read river.txt >&-", 1, "standard output is closed: name"),
    "help to nowhere": ("--help >&-", 0, ""),
    "closed errors": ("read gone.txt river.txt --ledger new.db 2>&-", 1, ""),
}


@pytest.mark.model
@pytest.mark.parametrize("case", SHELL)
def test_a_closed_stream_is_one_line_at_most(case: str, tmp_path: Path) -> None:
    words, code, says = SHELL[case]
    (tmp_path / "river.txt").write_text("Iran rejected the proposal of Iraq.")
    call = " ".join([*RUN, words])
    done = subprocess.run(
        ["bash", "-c", call], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode == code
    assert says in done.stderr
    assert done.stderr.count("\n") == bool(says)
    assert "headway: " not in done.stdout


def shown_on_terminal(*words: str, stderr: bool = False) -> bytes:
    """What a command writes to a terminal."""
    ours, theirs = pty.openpty()
    errors = theirs if stderr else subprocess.DEVNULL
    with subprocess.Popen([*RUN, *words], stdout=theirs, stderr=errors) as running:
        os.close(theirs)
        shown = b"".join(iter(lambda: more_of(ours), b""))
        running.wait()
    os.close(ours)
    return shown


def more_of(terminal: int) -> bytes:
    """What comes next; nothing once nobody writes any more."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize(
    ("form", "bar"), [("table", False), ("jsonl", False), ("none", True)]
)
def test_the_bar_does_not_write_into_results(
    tmp_path: Path, form: str, bar: bool
) -> None:
    file = tmp_path / "many.jsonl"
    rows = ({"text": f"{article().text} Day {n}."} for n in range(9))
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    shown = shown_on_terminal("read", str(file), "--format", form, stderr=True)
    assert (b" reports" in shown) is bar


@pytest.mark.parametrize("words", [("report",), ("ledger", "export")], ids=" ".join)
def test_nothing_that_a_report_holds_steers_a_terminal(
    ledger: Path, words: tuple[str, ...]
) -> None:
    shown = shown_on_terminal(*words, "--ledger", str(ledger))
    assert b"Arland and Borland met" in shown
    assert b"\x1b" not in shown
    assert "\x9b".encode() not in shown


def test_but_a_file_gets_the_text_to_the_letter(tmp_path: Path) -> None:
    with opened(tmp_path / "page.html", clean=True) as out:
        out.write("\x1b[31m")
    assert (tmp_path / "page.html").read_text() == "\x1b[31m"
