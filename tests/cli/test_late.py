"""Work that is loaded when it is called for."""

from pathlib import Path

import pytest

from headway.cli.late import Extra, late, late_with
from headway.errors import UsageError


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package whose modules need what is not installed."""
    (tmp_path / "cresk").mkdir()
    for name, needed in (("query", "pyarrow"), ("other", "nothing_of_the_sort")):
        lacking = f"raise ModuleNotFoundError(name={needed!r})\n"
        (tmp_path / "cresk" / f"{name}.py").write_text(lacking)
    monkeypatch.syspath_prepend(tmp_path)
    return "cresk"


def test_the_module_of_a_verb_is_loaded() -> None:
    assert late("noting").__name__ == "headway.cli.noting"
    assert late_with(Extra.ARCHIVE, "noting", "headway query") is late("noting")


def test_a_missing_extra_is_told_with_how_it_comes(package: str) -> None:
    with pytest.raises(UsageError) as told:
        late_with(Extra.ARCHIVE, "query", "headway query", package)
    said = "headway query needs more packages: pip install 'headway[archive]'"
    assert str(told.value) == said


@pytest.mark.parametrize(
    ("extra", "module"),
    [(Extra.MCP, "query"), (Extra.ARCHIVE, "other")],
    ids=["what another extra brings", "what none brings"],
)
def test_what_else_is_missing_is_a_fault_of_ours(
    extra: Extra, module: str, package: str
) -> None:
    with pytest.raises(ModuleNotFoundError):
        late_with(extra, module, "headway mcp", package)
