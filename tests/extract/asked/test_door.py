"""What goes out to a language model, and what comes in."""

import gzip
import json
import logging

import pytest
from tests.extract.asked.asking import KEY, QUESTION, ask, refused
from tests.extract.asked.llmserver import (
    LanguageModel,
    Reply,
    answer,
    language_model,
    said,
)

from headway.extract.asked.connection import Connection
from headway.extract.asked.server import Bounds, Server

GOOD = answer()
PACKED = {"content-encoding": "gzip"}


def test_little_goes_with_a_question(
    quill: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "others")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    ask(Connection(quill.server()))
    assert quill.paths == ["/v1/chat/completions"]
    (heard,) = quill.heard
    assert {*heard} == {
        "accept",
        "accept-encoding",
        "content-length",
        "content-type",
        "host",
        "user-agent",
    }
    (asked,) = quill.asked
    assert "others" not in json.dumps([heard, asked])
    assert [one["role"] for one in asked["messages"]] == ["system", "user"]
    assert asked["messages"][-1]["content"] == QUESTION
    assert asked["max_completion_tokens"] == Bounds().tokens
    assert not {"tools", "tool_choice", "user", "store"} & {*asked}


def test_a_key_goes_in_one_header_and_nowhere_else(
    quill: LanguageModel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server = quill.server(key=KEY)
    ask(Connection(server))
    assert quill.heard[0]["authorization"] == f"Bearer {KEY}"
    assert KEY not in json.dumps(quill.asked)
    assert KEY not in caplog.text
    assert KEY not in repr(server)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (Reply(status=401, content=KEY.encode()), "does not take the key (401)"),
        (Reply(status=403), "does not take the key (403)"),
        (Reply(status=404), "has no such model (404)"),
        (Reply(status=413), "does not take the question (413)"),
        (Reply(status=204), "sends on to another address (204)"),
        (Reply(content=b"not JSON"), "answers as no language model"),
        (Reply(content=b"[]"), "answers as no language model"),
        (Reply(content=b"{}"), "answers as no language model"),
        (Reply(content=b'{"choices": []}'), "answers as no language model"),
        (Reply(content=b"\xff\xfe"), "answers as no language model"),
        (Reply(content=GOOD.content[:-30]), "answers as no language model"),
        (Reply(content=b"[" * 90_000 + b"]" * 90_000), "answers as no language model"),
        (Reply(content=GOOD.content, kind="text/html"), "answers with no plain JSON"),
        (Reply(content=GOOD.content, kind=""), "answers with no plain JSON"),
        (Reply(content=b"data: {}", kind="text/event-stream"), "with no plain JSON"),
        (
            Reply(
                content=gzip.compress(GOOD.content),
                headers={"content-encoding": "gzip"},
            ),
            "answers with no plain JSON",
        ),
        (Reply(content=b" " * 2_000), "answers with more than 1,000 bytes"),
        (said(""), "answers with no words"),
        (said("half", finish_reason="length"), "breaks off"),
        (said("no", finish_reason="content_filter"), "declines to read"),
        (said("", refusal=f"I know {KEY}"), "declines to read"),
        (
            said(
                "",
                finish_reason="tool_calls",
                tool_calls=[
                    {
                        "id": "t1",
                        "type": "function",
                        "function": {"name": "correct", "arguments": "{}"},
                    }
                ],
            ),
            "calls for tools, and is offered none",
        ),
        (
            said(
                "x",
                tool_calls=[
                    {"id": "t", "type": "custom", "custom": {"name": "a", "input": KEY}}
                ],
            ),
            "calls for tools, and is offered none",
        ),
    ],
    ids=[
        "a wrong key, echoed",
        "a key that may not",
        "no such model",
        "too long",
        "no content",
        "no JSON",
        "a list",
        "an empty object",
        "no choice",
        "no UTF-8",
        "half an answer",
        "too deep",
        "a page",
        "no content type",
        "a stream",
        "packed",
        "huge",
        "no words",
        "broken off",
        "filtered",
        "a refusal that echoes the key",
        "a tool that is not offered",
        "a tool of another sort",
    ],
)
def test_a_bad_answer_is_told_in_our_own_words(
    quill: LanguageModel, reply: Reply, why: str
) -> None:
    quill.says(reply)
    connection = Connection(quill.server(key=KEY), Bounds(bytes=1_000))
    if len(reply.content) > 100_000:
        connection = Connection(quill.server(key=KEY))
    told = refused(connection)
    assert told.startswith(f"{connection.server.host} ")
    assert why in told
    assert len(quill.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(quill: LanguageModel, status: int) -> None:
    with language_model() as other:
        onward = {"location": f"{other.address}/chat/completions"}
        quill.says(Reply(status=status, headers=onward))
        told = refused(Connection(quill.server(key=KEY)))
        assert f"sends on to another address ({status})" in told
        assert other.paths == []


def test_certificates_are_checked(quill: LanguageModel) -> None:
    server = Server(address=quill.address.replace("http:", "https:"), model="quill-7b")
    assert "is not reached" in refused(Connection(server))
    assert quill.asked == []


@pytest.mark.parametrize(
    ("model", "cool"),
    [
        ("qwen3:8b", True),
        ("anthropic/claude-sonnet-4", True),
        ("deepseek/deepseek-chat", True),
        ("o3-mini", False),
    ],
)
def test_every_family_of_models_is_asked_for_the_form(
    quill: LanguageModel, model: str, cool: bool
) -> None:
    ask(Connection(quill.server(model=model)))
    (asked,) = quill.asked
    assert asked["model"] == model
    assert asked["response_format"]["type"] == "json_schema"
    assert (asked.get("temperature") == 0) is cool


def test_what_a_model_thinks_aloud_is_passed_over(quill: LanguageModel) -> None:
    quill.says(said('<think>{"moves": "?"}</think>{"moves": []}'))
    assert ask(Connection(quill.server())) == '{"moves": []}'


def test_each_part_is_asked_about_anew(quill: LanguageModel) -> None:
    talk = Connection(quill.server()).begin()
    talk.answer("one")
    talk.answer("two")
    assert [len(one["messages"]) for one in quill.asked] == [2, 2]
    assert "one" not in json.dumps(quill.asked[1]["messages"][1:])
