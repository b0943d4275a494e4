"""The version of the coding."""

from headway.coding import archive_version, coding_version


def test_the_version_names_the_parser_and_is_the_same_each_time() -> None:
    assert coding_version("parser-1") == coding_version("parser-1")
    assert coding_version("parser-1").endswith("+parser-1")


def test_another_parser_is_another_version() -> None:
    assert coding_version("parser-1") != coding_version("parser-2")


def test_archives_hang_on_more_than_single_reports_do() -> None:
    assert archive_version("parser-1") == archive_version("parser-1")
    assert archive_version("parser-1") != coding_version("parser-1")
    assert archive_version("parser-1").endswith("+parser-1")
