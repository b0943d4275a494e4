"""The version of the coding."""

from headway.coding import coding_version


def test_the_version_names_the_parser_and_is_the_same_each_time() -> None:
    assert coding_version("parser-1") == coding_version("parser-1")
    assert coding_version("parser-1").endswith("+parser-1")


def test_another_parser_is_another_version() -> None:
    assert coding_version("parser-1") != coding_version("parser-2")
