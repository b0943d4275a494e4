"""The version of the coding."""

from headway.coding import archive_version, asking_version, coding_version


def test_the_version_names_the_parser_and_is_the_same_each_time() -> None:
    assert coding_version("parser-1") == coding_version("parser-1")
    assert coding_version("parser-1").endswith("+parser-1")


def test_another_parser_is_another_version() -> None:
    assert coding_version("parser-1") != coding_version("parser-2")


def test_archives_hang_on_more_than_single_reports_do() -> None:
    assert archive_version("parser-1") == archive_version("parser-1")
    assert archive_version("parser-1") != coding_version("parser-1")
    assert archive_version("parser-1").endswith("+parser-1")


def test_a_language_model_is_part_of_the_version() -> None:
    asked = asking_version("parser-1", "quill-7b")
    assert asked.endswith("+parser-1+llm:quill-7b")
    assert asked != asking_version("parser-1", "quill-70b")


def test_what_is_asked_of_it_changes_its_readings_alone() -> None:
    asked, own = asking_version("parser-1", "quill-7b"), coding_version("parser-1")
    assert asked.partition("+")[0] != own.partition("+")[0]
