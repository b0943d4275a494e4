"""Calls of the command line, and a report for them."""

import sys

from typer.testing import CliRunner, Result

from headway.cli.main import app

REPORT = "Iran rejected the proposal of Iraq. “We will not sign,” its envoy said.\n"
RUN = [sys.executable, "-m", "headway"]


def headway(*words: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin)
