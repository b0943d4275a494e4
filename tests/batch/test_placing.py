"""Nouns kept as files of JSON."""

from pathlib import Path

import pytest

from headway.batch.placing import put
from headway.errors import OutputError


def test_a_place_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(OutputError, match="cannot be written"):
        put(tmp_path / "file" / "inside.json", {"a": 1})
