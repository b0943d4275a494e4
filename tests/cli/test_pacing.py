"""How far a batch is, as it is told."""

from datetime import timedelta

import pytest

from headway.cli.pacing import Stage, paced, told


def test_rate_and_rest_are_told_once_they_are_known() -> None:
    assert told(2.5, timedelta(seconds=4805)) == ", 2.5 a second, 1:20:05 left"
    assert told(1234.0, None) == ", 1,234.0 a second"
    assert told(None, None) == ""


def test_what_is_told_of_comes_through_unchanged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    stage = Stage("reading", 0.0, lambda: "nothing", lambda: 0)
    assert list(paced(iter([1, 2, 3]), stage, lambda _: 0.0)) == [1, 2, 3]
    assert capsys.readouterr().out == ""
