"""What a server says by its status, and what to do about it."""

from http import HTTPStatus
from typing import Final

__all__ = ["PASSING", "UNFIT", "RefusedError", "meaning"]

PASSING: Final = {  # another try may help
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
    HTTPStatus.GATEWAY_TIMEOUT,
}
UNFIT: Final = {HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY}


class RefusedError(Exception):
    """A server answers with another status than 200."""

    def __init__(self, status: int, wait: float | None) -> None:
        super().__init__(status)
        self.status = status
        self.wait = wait  # seconds that it asks for; None: it does not say


def meaning(status: int) -> str:
    """What a status means, and what to do; it follows the server's name."""
    match status:
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN:
            return f"does not take the key ({status}): check HEADWAY_LLM_KEY"
        case HTTPStatus.NOT_FOUND:
            return f"has no such model ({status}): check --llm-model and --llm-address"
        case HTTPStatus.TOO_MANY_REQUESTS:
            return f"is asked too often ({status}): read the report again later"
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return f"is out of order ({status}): read the report again later"
        case _ if status < HTTPStatus.BAD_REQUEST:
            return f"sends on to another address ({status}): check --llm-address"
    return f"does not take the question ({status}): it may be too long for the model"
