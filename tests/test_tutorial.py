"""The tutorial shows what its commands print."""

import pytest
from benchmarks.tutorial import PAGE, commands, rewritten


@pytest.mark.model
def test_the_page_holds_what_the_commands_print() -> None:
    said = PAGE.read_text("utf-8")
    assert rewritten(said) == said, "run python -m benchmarks.tutorial"


def test_a_newcomer_needs_three_commands() -> None:
    said = PAGE.read_text("utf-8")
    assert [one.split()[1] for one in commands(said)] == ["dossier", "dossier", "serve"]
