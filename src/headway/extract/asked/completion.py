"""What a server answers, taken down to the words of the model."""

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from headway.errors import UnansweredError

__all__ = ["UnfitError", "words_of"]


class UnfitError(UnansweredError):
    """A server answers, and its answer is of no use."""


class Message(BaseModel):
    """What the model says, refuses to say, or calls for."""

    content: str | None = None
    refusal: str | None = None
    tool_calls: list[object] | None = None


class Choice(BaseModel):
    """One answer, and why it ends."""

    message: Message
    finish_reason: str | None = None


class Completion(BaseModel):
    """The answers of a server; one was asked for."""

    choices: Annotated[list[Choice], Field(min_length=1)]


def words_of(body: bytes) -> str:
    """The model's words; `UnfitError` where they are none, or not whole."""
    try:
        choice = Completion.model_validate_json(body).choices[0]
    except ValidationError:  # it holds what the server said
        raise UnfitError("answers as no language model does") from None
    said = choice.message
    if said.tool_calls:
        raise UnfitError("calls for tools, and is offered none")
    if said.refusal or choice.finish_reason == "content_filter":
        raise UnfitError("declines to read the report")
    if choice.finish_reason == "length":
        raise UnfitError("breaks off: its answer grew too long")
    if said.content is None or not said.content.strip():
        raise UnfitError("answers with no words")
    return said.content
