"""One question to a language model by pydantic-ai: no tools, no memory, one answer."""

import asyncio
from typing import Final

import httpx2
from pydantic_ai.direct import model_request
from pydantic_ai.exceptions import AgentRunError
from pydantic_ai.messages import ModelRequest
from pydantic_ai.models import ModelRequestParameters
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.output import OutputObjectDefinition
from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider
from pydantic_ai.settings import ModelSettings

from headway.deadline import within
from headway.errors import UnansweredError
from headway.extract.asked.door import Door
from headway.extract.asked.schema import SCHEMA
from headway.extract.asked.server import Bounds, Server
from headway.extract.asked.wording import instructions

__all__ = ["asked"]

FORM: Final = OutputObjectDefinition(json_schema=SCHEMA, name="reading")
GRACE: Final = 5.0  # seconds for what hears no time limit: looking up a name
KEYLESS: Final = "none"  # the client wants one; the door sends the true one, or none


def asked(
    server: Server, bounds: Bounds, told: str, left: float, *, guided: bool
) -> str:
    """What the model answers within the seconds that are left.

    `guided`: it is given the schema by which servers hold a model to a form. Raises
    `RefusedError` for another status than 200, and `UnansweredError` where there is no
    answer; what a server says of its troubles is in neither.
    """

    def work() -> str:
        return asyncio.run(request(server, bounds, told, left, guided=guided))

    try:
        return within(left + GRACE, work)
    except TimeoutError:
        what = (
            f"gives no answer within {server.seconds:g} seconds: give it more by "
            "--llm-seconds"
        )
    except AgentRunError:  # the door lets nothing else through: no connection
        what = (
            "is not reached: is the language model running, and does --llm-address "
            "lead to it?"
        )
    raise UnansweredError(f"{server.host} {what}")  # outside: no cause goes with it


async def request(
    server: Server, bounds: Bounds, told: str, left: float, *, guided: bool
) -> str:
    """One request: our instructions, the form, and one part of a report."""
    async with (
        asyncio.timeout(left),
        httpx2.AsyncClient(
            transport=Door(server, bounds), trust_env=False, timeout=None
        ) as client,
    ):
        provider = OpenAICompatibleProvider(
            server.host,
            base_url=server.address,
            api_key=KEYLESS,
            http_client=client,
            profile={"supports_json_schema_output": True},  # a server says, not a name
        )
        model = OpenAIChatModel(server.model, provider=provider)
        response = await model_request(
            model,
            [ModelRequest.user_text_prompt(told, instructions=instructions())],
            model_settings=settings(model, bounds),
            model_request_parameters=ModelRequestParameters(
                output_mode="native" if guided else "text",
                output_object=FORM if guided else None,
                prompted_output_template=False,  # the instructions say it shorter
            ),
            instrument=False,
        )
        return response.text or ""


def settings(model: OpenAIChatModel, bounds: Bounds) -> ModelSettings:
    """How it is to answer: briefly, and as far as may be the same each time."""
    whole = ModelSettings(max_tokens=bounds.tokens, max_retries=0)
    if not model.profile.get("openai_supports_reasoning", False):
        whole["temperature"] = 0.0  # those that reason take none
    return whole
