"""Who reads reports: our own reader, or a language model that a person names."""

import os
from enum import StrEnum
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

import typer

from headway.desk.guard.hosts import is_loopback
from headway.errors import UsageError
from headway.extract.asked.server import Server

__all__ = [
    "KEY",
    "LlmAddress",
    "LlmModel",
    "LlmSeconds",
    "ReaderChoice",
    "ReaderName",
    "server_named",
    "server_of",
]

KEY = "HEADWAY_LLM_KEY"  # no option: those of a call stand in the list of processes
ASKED = "/chat/completions"  # what follows the address of a server
LONGEST = 100  # characters of a model's name


class ReaderName(StrEnum):
    """Who reads statements and moves."""

    OWN = "own"
    LLM = "llm"


ReaderChoice = Annotated[
    ReaderName,
    typer.Option(
        "--reader",
        envvar="HEADWAY_READER",
        help="Who reads: Headway's own reader; or llm, a language model to which the "
        "reports are sent.",
    ),
]
LlmAddress = Annotated[
    str | None,
    typer.Option(
        "--llm-address",
        envvar="HEADWAY_LLM_ADDRESS",
        metavar="ADDRESS",
        help="Where the language model is asked, as OpenAI's is: "
        "http://127.0.0.1:11434/v1. A key stands in HEADWAY_LLM_KEY.",
    ),
]
LlmModel = Annotated[
    str | None,
    typer.Option(
        "--llm-model",
        envvar="HEADWAY_LLM_MODEL",
        metavar="NAME",
        help="The language model, by the name that the server knows.",
    ),
]
LlmSeconds = Annotated[
    int,
    typer.Option(
        "--llm-seconds",
        envvar="HEADWAY_LLM_SECONDS",
        min=1,
        max=86_400,
        metavar="N",
        help="How long the language model may take for one report.",
    ),
]


def server_named(
    reader: ReaderName, address: str | None, model: str | None, seconds: int
) -> Server | None:
    """The language model that a person has chosen, with the key of the environment.

    None: our own reader reads, whatever else is named. Raises `UsageError`.
    """
    if reader is ReaderName.OWN:
        return None
    return server_of(address, model, os.environ.get(KEY), seconds)


def server_of(
    address: str | None, model: str | None, key: str | None, seconds: int
) -> Server:
    """The language model at an address; `UsageError` where it cannot be asked so."""
    if not address or not model:
        raise UsageError(
            "--reader llm asks a language model: name it by --llm-address "
            "http://127.0.0.1:11434/v1 and --llm-model NAME"
        )
    if len(model) > LONGEST:
        raise UsageError(f"--llm-model has more than {LONGEST} characters")
    place = placed(address)
    check_key(key or None, place)
    plain = place.geturl().rstrip("/").removesuffix(ASKED)
    return Server(address=plain, model=model, key=key or None, seconds=seconds)


def placed(address: str) -> SplitResult:
    """The parts of an address over http or https, with nothing behind its path."""
    wrong = UsageError(
        f"--llm-address {shown(address)}: write an address as http://127.0.0.1:11434/v1"
    )
    try:
        found = urlsplit(address)
        named = found.port != 0 and bool(found.hostname)
    except ValueError as odd:
        raise wrong from odd
    if found.username is not None or found.password is not None:
        raise UsageError(
            f"--llm-address: take name and password out of it; a key stands in {KEY}"
        )
    bare = not found.query and not found.fragment and address.isascii()
    if found.scheme not in {"http", "https"} or not named or not bare:
        raise wrong
    return found


def shown(address: str) -> str:
    """The address as messages show it: without what may be secret in it."""
    behind = address.rpartition("@")[2]
    return behind.partition("?")[0].partition("#")[0]


def check_key(key: str | None, place: SplitResult) -> None:
    """Refuse a key that is none, or that would go over the network in clear."""
    if key is None:
        return
    if not key.isascii() or not key.isprintable() or " " in key:
        raise UsageError(f"{KEY} holds characters that no key has: write it anew")
    if place.scheme == "http" and not is_loopback(place.hostname or ""):
        raise UsageError(
            f"{KEY} would go to {place.hostname} in clear: write https, or leave the "
            "key out"
        )
