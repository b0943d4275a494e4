"""Whatever a dossier's file holds, it is read or refused in one line."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from headway.dossier.file import parse_tables
from headway.errors import DossierError


def outcome(content: bytes) -> str:
    """That a file is read, or the words by which it is refused."""
    try:
        parse_tables(content, "d.toml")
    except DossierError as refused:
        return str(refused)
    return "read"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.dates(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)
KEYS = st.sampled_from(["name", "aliases", "party", "forget", "offices", "since", "x"])
TABLES = st.lists(st.dictionaries(KEYS, VALUES) | VALUES, max_size=3)


def toml_of(value: object) -> str:
    """A value as TOML writes it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            quoted = "".join(f"\\U{ord(char):08x}" for char in value)
            return f'"{quoted}"'
        case list():
            return f"[{', '.join(map(toml_of, value))}]"
        case dict():
            pairs = (f"{toml_of(k)} = {toml_of(v)}" for k, v in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case date():
            return value.isoformat()
        case _:
            return str(value or 0)


@given(st.dictionaries(st.sampled_from(["actor", "person", "issue", "to"]), TABLES))
def test_any_tables_are_read_or_refused_in_one_line(tables: dict[str, object]) -> None:
    lines = [f"{key} = {toml_of(value)}" for key, value in tables.items()]
    assert outcome("\n".join(lines).encode()).isprintable()


@given(st.binary() | st.text(alphabet='[]{}="a.\n#', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused_in_one_line(content: bytes) -> None:
    assert outcome(content).isprintable()
