"""Which language model a person may name, and how."""

import pytest
from typer.testing import CliRunner

from headway.cli.main import app
from headway.cli.reader import KEY, ReaderName, server_named, server_of
from headway.errors import UsageError
from headway.extract.asked.server import Server

HERE = "http://127.0.0.1:11434/v1"
FAR = "https://llm.example.org/v1"
SECRET = "sk-a1b2c3"


def named(
    address: str | None, model: str | None = "quill", key: str | None = None
) -> Server:
    return server_of(address, model, key, 60)


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        (HERE, HERE),
        (f"{HERE}/", HERE),
        (f"{HERE}/chat/completions", HERE),
        (FAR, FAR),
        ("http://vllm:8000/v1", "http://vllm:8000/v1"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
    ],
    ids=["plain", "a slash", "the whole address", "far", "a host that is named", "v6"],
)
def test_an_address_may_be_written_so(address: str, asked: str) -> None:
    assert named(address).address == asked


@pytest.mark.parametrize(
    ("address", "why"),
    [
        (None, "name it by --llm-address"),
        ("", "name it by --llm-address"),
        ("127.0.0.1:11434", "write an address as"),
        ("ftp://127.0.0.1/v1", "write an address as"),
        ("file:///etc/passwd", "write an address as"),
        ("http://", "write an address as"),
        ("http://127.0.0.1:99999/v1", "write an address as"),
        ("http://127.0.0.1:0/v1", "write an address as"),
        ("http://[::1/v1", "write an address as"),
        (f"{HERE}?key={SECRET}", "write an address as"),
        (f"{HERE}#{SECRET}", "write an address as"),
        (f"https://me:{SECRET}@llm.example.org/v1", "take name and password out"),
        (f"ftp://me:{SECRET}@llm.example.org/v1", "take name and password out"),
        ("http://ärland.example/v1", "write an address as"),
    ],
)
def test_but_not_so(address: str | None, why: str) -> None:
    with pytest.raises(UsageError) as wrong:
        named(address)
    assert why in str(wrong.value)
    assert SECRET not in str(wrong.value)


@pytest.mark.parametrize("model", [None, "", "m" * 101])
def test_a_model_has_a_name_of_a_line(model: str | None) -> None:
    with pytest.raises(UsageError, match="--llm-model"):
        named(HERE, model)


@pytest.mark.parametrize("address", [HERE, "http://localhost:1/v1", FAR])
def test_a_key_goes_where_nobody_listens(address: str) -> None:
    server = named(address, key=SECRET)
    assert server.key == SECRET
    assert SECRET not in repr(server)


def test_a_key_does_not_go_in_clear() -> None:
    with pytest.raises(UsageError, match="would go to vllm in clear") as wrong:
        named("http://vllm:8000/v1", key=SECRET)
    assert SECRET not in str(wrong.value)


@pytest.mark.parametrize("end", ["\n", " ", "ä", "\0", "\r\nX-Other: 1"])
def test_a_key_is_one_word(end: str) -> None:
    with pytest.raises(UsageError, match=KEY) as wrong:
        named(HERE, key=SECRET + end)
    assert SECRET not in str(wrong.value)


def test_an_empty_key_is_none() -> None:
    assert named(HERE, key="").key is None


def test_the_key_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, SECRET)
    found = server_named(ReaderName.LLM, HERE, "quill", 60)
    assert found == Server(address=HERE, model="quill", key=SECRET, seconds=60)


def test_whatever_is_named_our_own_reader_asks_nobody() -> None:
    assert server_named(ReaderName.OWN, "no address", "quill", 60) is None


@pytest.mark.parametrize("verb", [["read"], ["dossier", "add"], ["watch"]])
def test_no_verb_has_an_option_for_the_key(verb: list[str]) -> None:
    told = CliRunner().invoke(app, [*verb, "--help"]).stdout
    assert "--llm-address" in told
    assert "--llm-key" not in told


def test_a_batch_asks_no_language_model() -> None:
    call = ["batch", "run", "x", "--out", "y", "--reader", "llm"]
    said = CliRunner().invoke(app, call)
    assert isinstance(said.exception, UsageError)
    assert "leave out --reader llm, or use headway read" in str(said.exception)
