"""What the OpenAPI document says of every answer: its forms, headers and problems."""

from typing import Final

from fastapi import FastAPI, Response
from pydantic import BaseModel

from headway.desk.guard.problems import PROBLEM
from headway.desk.json import Json

__all__ = ["Documented", "filed", "listing", "problems", "single"]

TEXT: Final = {"schema": {"type": "string"}}
FILE: Final = {"type": "string", "format": "binary"}
SAID: Final = {  # what a status means
    304: "The program has this answer already.",
    400: "What is asked cannot be answered: a cursor or a name that fits nothing.",
    401: "Sign in, or send a token.",
    403: "This person or token may not do that.",
    404: "There is no such thing.",
    406: "No form of the answer is accepted.",
    409: "It has been changed meanwhile.",
    413: "It is too long.",
    415: "It is to come in another form.",
    422: "A word in the question is none that may stand there.",
    429: "Too much was asked at once: wait.",
    503: "Just now the ledger cannot be read, or a file has yet to be worked out.",
}
READING: Final = (400, 401, 403, 404, 406, 422, 429, 503)
TAGGED: Final[Json] = {
    "ETag": {
        "description": "The tag of this answer, for `If-None-Match`.",
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "Kept by who asked alone, and asked for anew each time.",
        "schema": {"type": "string"},
    },
    "Vary": {
        "description": "By what the answer differs.",
        "schema": {"type": "string"},
    },
}
LINKED: Final[Json] = {
    "Link": {
        "description": 'The next page, as `<…>; rel="next"`; none: it was the last.',
        "schema": {"type": "string"},
    }
}
IF_NONE_MATCH: Final[Json] = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "The tag of an answer that the program has; if nothing has changed "
    "since, 304 comes and no body.",
    "schema": {"type": "string"},
}
FAULT: Final[Json] = {
    "type": "object",
    "required": ["where", "what"],
    "properties": {"where": {"type": "string"}, "what": {"type": "string"}},
}
DETAILS: Final[Json] = {  # RFC 9457
    "type": "object",
    "title": "Problem",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "examples": ["about:blank"]},
        "title": {"type": "string", "examples": ["Not Found"]},
        "status": {"type": "integer", "examples": [404]},
        "detail": {"type": "string", "examples": ["there is no dossier of this id"]},
        "faults": {"type": "array", "items": FAULT},
    },
}


def listing(model: type[BaseModel]) -> Json:
    """For an endpoint that gives a list: its envelope, as JSON, CSV and lines."""
    return reading(model, TAGGED | LINKED)


def single(model: type[BaseModel]) -> Json:
    """For an endpoint that gives one thing."""
    return reading(model, TAGGED)


def filed(*media: str) -> Json:
    """For an endpoint that gives a file, of one of these media types."""
    content = {one: {"schema": FILE} for one in media}
    given = {"description": "The file.", "headers": TAGGED, "content": content}
    return {
        "response_class": Response,
        "responses": {200: given} | unread(),
        "openapi_extra": {"parameters": [IF_NONE_MATCH]},
    }


def reading(model: type[BaseModel], headers: Json) -> Json:
    """What endpoints that give something have in common."""
    forms = {"text/csv": TEXT, "application/x-ndjson": TEXT}
    given = {"description": "The answer.", "headers": headers, "content": forms}
    return {
        "response_model": model,
        "responses": {200: given} | unread(),
        "openapi_extra": {"parameters": [IF_NONE_MATCH]},
    }


def unread() -> dict[int | str, Json]:
    """What else an endpoint may say that gives something."""
    same = {"description": SAID[304], "headers": TAGGED}
    return {304: same} | problems(*READING)


def problems(*statuses: int) -> dict[int | str, Json]:
    """What is said where an endpoint refuses, by status."""
    content = {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        status: {"description": SAID[status], "content": content} for status in statuses
    }


class Documented(FastAPI):
    """An application whose document tells once what a problem looks like."""

    def openapi(self) -> Json:
        """The OpenAPI document."""
        made = super().openapi()
        made["components"]["schemas"]["Problem"] = DETAILS
        return made
