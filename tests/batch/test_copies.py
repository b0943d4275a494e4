"""The same text, several times in an archive."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes import article, capture

from headway.batch.copies import Place, copied
from headway.batch.rows import Group, Row, writing

TEXTS = st.lists(st.lists(st.integers(0, 5), max_size=6), min_size=1, max_size=3)


def row(number: int, place: int, day: date | None = None) -> Row:
    """A report with one of a few texts, from a place of its own."""
    found = replace(article(f"Text {number}.", day), id=f"{place:03}")
    return Row(capture(origin=f"file:{place}"), found, 40_000)  # two fill a group


def filed(folder: Path, rows: list[list[Row]]) -> tuple[list[Path], list[list[Group]]]:
    """These rows as files, with the groups of each."""
    paths = [folder / f"{number}.parquet" for number in range(len(rows))]
    groups = []
    for path, some in zip(paths, rows, strict=True):
        with writing(path) as file:
            for one in some:
                file.add(one)
        groups.append(file.groups)
    return paths, groups


@given(TEXTS)
@settings(max_examples=30)
def test_every_text_that_is_there_twice_is_read_once(texts: list[list[int]]) -> None:
    places = {
        Place(piece, at // 2, at % 2): number
        for piece, some in enumerate(texts)
        for at, number in enumerate(some)
    }
    rows = [
        [row(n, 10 * piece + at) for at, n in enumerate(some)]
        for piece, some in enumerate(texts)
    ]
    with TemporaryDirectory() as folder:
        found = copied(*filed(Path(folder), rows))
    often = [n for n in set(places.values()) if list(places.values()).count(n) > 1]
    assert set(found) == {place for place, n in places.items() if n in often}
    for number in often:
        first, *others = sorted(place for place, n in places.items() if n == number)
        assert found[first].others == tuple(others)
        assert all(found[other].others is None for other in others)


def test_what_one_copy_says_holds_for_all(tmp_path: Path) -> None:
    dated = row(1, 2, date(2021, 3, 2))
    found = copied(*filed(tmp_path, [[row(1, 1)], [dated]]))
    assert {one.article.published for one in found.values()} == {date(2021, 3, 2)}
    assert {one.article.text for one in found.values()} == {""}


def test_other_texts_have_nothing_to_do_with_it(tmp_path: Path) -> None:
    assert copied(*filed(tmp_path, [[row(1, 1)], [row(2, 2)]])) == {}


def test_no_archive_has_no_copies() -> None:
    assert copied([], []) == {}
