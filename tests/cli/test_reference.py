"""docs/cli.md is the help, word for word."""

from tests.cli.reference import PAGE, reference, verbs


def test_the_page_of_the_command_line_is_what_each_verb_says() -> None:
    assert PAGE.read_text("utf-8") == reference(), "run python -m tests.cli.reference"


def test_every_verb_has_an_example() -> None:
    page = PAGE.read_text("utf-8")
    told = {part.split("\n")[0]: part for part in page.split("\n## headway ")[1:]}
    assert len(told) > 25
    assert [" ".join(verb) for verb in verbs() if " ".join(verb) not in told] == []
    assert [verb for verb, part in told.items() if "Example: headway" not in part] == []
