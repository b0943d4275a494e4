"""What is said beside the results."""

import pytest

from headway.cli.noting import note


def test_it_is_one_line_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    note("two reports, “café.txt”, are read")
    assert capsys.readouterr() == ("", "headway: two reports, “café.txt”, are read\n")


def test_it_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    note(ValueError("no\x1b[2J chunk\r\nheadway: all is well\u202e"))
    said = capsys.readouterr().err
    assert said == "headway: no\ufffd[2J chunk\ufffd\ufffdheadway: all is well\ufffd\n"
