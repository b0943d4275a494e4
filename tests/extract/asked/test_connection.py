"""A language model's server that answers well, badly, slowly and with malice."""

import gzip
import json
import logging
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from tests.extract.asked.llmserver import (
    LanguageModel,
    Reply,
    answer,
    language_model,
    said,
)

from headway.errors import UnansweredError
from headway.extract.asked.connection import CLOCK, Clock, Connection
from headway.extract.asked.server import Bounds, Server

KEY = "sk-a1b2c3-of-nobody"
SHORT = 0.3  # seconds for what never answers
QUESTION = '{"before": [], "sentences": []}'
GOOD = answer()
PACKED = {"content-encoding": "gzip"}


@dataclass(slots=True)
class Watch:
    """A clock that stands still but while somebody sleeps."""

    time: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.time, sleep=self.sleep)


@pytest.fixture
def quill() -> Iterator[LanguageModel]:
    with language_model() as here:
        yield here


def ask(connection: Connection) -> str:
    return connection.begin().answer(QUESTION)


def refused(connection: Connection) -> str:
    """Why there is no answer; nothing of it bears the key."""
    with pytest.raises(UnansweredError) as wrong:
        ask(connection)
    told = "".join(traceback.format_exception(wrong.value))
    assert KEY not in told + repr(wrong.value) + repr(connection)
    return str(wrong.value)


def test_what_the_model_says_comes_back(quill: LanguageModel) -> None:
    quill.says(said("some words"))
    assert ask(Connection(quill.server())) == "some words"


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


def test_each_part_is_asked_about_anew(quill: LanguageModel) -> None:
    talk = Connection(quill.server()).begin()
    talk.answer("one")
    talk.answer("two")
    assert [len(one["messages"]) for one in quill.asked] == [2, 2]
    assert "one" not in json.dumps(quill.asked[1]["messages"][1:])


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


@pytest.mark.parametrize(
    "way", ["wait", "drip"], ids=["that never answers", "that drips"]
)
def test_a_server_is_given_no_more_time_than_was_said(
    quill: LanguageModel, way: str
) -> None:
    quill.says(Reply(raw=getattr(quill, way)))
    told = refused(Connection(quill.server(seconds=SHORT)))
    assert told.endswith(
        "gives no answer within 0.3 seconds: give it more by --llm-seconds"
    )


def test_a_server_may_hang_up(quill: LanguageModel) -> None:
    quill.says(Reply(raw=quill.stop_halfway))
    assert "is not reached" in refused(Connection(quill.server(key=KEY)))


def test_a_server_may_not_be_there() -> None:
    with language_model() as gone:
        server = gone.server()
    assert "is not reached" in refused(Connection(server))


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(quill: LanguageModel, status: int) -> None:
    watch = Watch()
    quill.says(Reply(status=status), Reply(status=status), said("at last"))
    assert ask(Connection(quill.server(), clock=watch.clock)) == "at last"
    assert watch.slept == [2.0, 4.0]


def test_but_only_a_few_times(quill: LanguageModel) -> None:
    watch = Watch()
    quill.says(Reply(status=500, content=KEY.encode()))
    told = refused(Connection(quill.server(key=KEY), clock=watch.clock))
    assert "is out of order (500)" in told
    assert len(quill.asked) == 3


def test_a_server_says_how_long_to_wait(quill: LanguageModel) -> None:
    watch = Watch()
    quill.says(Reply(status=429, headers={"retry-after": "7"}), said("now"))
    assert ask(Connection(quill.server(), clock=watch.clock)) == "now"
    assert watch.slept == [7.0]


@pytest.mark.parametrize(
    ("header", "slept"),
    [
        ("99999", []),
        ("0", [2.0]),
        ("soon", [2.0]),
        ("-5", [2.0]),
        ("1e99", [2.0]),
        ("9999999", [2.0]),
    ],
    ids=["longer than it may take", "none", "words", "less", "no digits", "too many"],
)
def test_it_is_not_waited_for_ever(
    quill: LanguageModel, header: str, slept: list[float]
) -> None:
    watch = Watch()
    quill.says(Reply(status=429, headers={"retry-after": header}), Reply(status=401))
    refused(Connection(quill.server(), clock=watch.clock))
    assert watch.slept == slept


@pytest.mark.parametrize("status", [400, 422])
def test_a_server_that_takes_no_schema_is_asked_without(
    quill: LanguageModel, status: int
) -> None:
    quill.says(Reply(status=status), said("one"), said("two"))
    connection = Connection(quill.server())
    assert [ask(connection), ask(connection)] == ["one", "two"]
    held = ["response_format" in one for one in quill.asked]
    assert held == [True, False, False]


def test_but_one_that_takes_no_question_at_all_is_told(quill: LanguageModel) -> None:
    quill.says(Reply(status=400))
    assert "does not take the question (400)" in refused(Connection(quill.server()))
    assert len(quill.asked) == 2


def test_a_server_that_fails_in_a_row_is_left_alone_for_a_while(
    quill: LanguageModel,
) -> None:
    watch = Watch()
    connection = Connection(quill.server(), Bounds(failures=2), watch.clock)
    quill.says(Reply(status=401), Reply(status=401), said("well again"))
    refused(connection)
    refused(connection)
    assert "has failed 2 times in a row and is left alone" in refused(connection)
    assert len(quill.asked) == 2
    watch.time += Bounds().silence
    assert ask(connection) == "well again"


def test_but_not_one_that_answers_in_between(quill: LanguageModel) -> None:
    connection = Connection(quill.server(), Bounds(failures=2))
    quill.says(Reply(status=401), said("yes"), Reply(status=401), said("yes"))
    refused(connection)
    ask(connection)
    refused(connection)
    assert ask(connection) == "yes"


def test_nor_one_whose_words_are_unfit(quill: LanguageModel) -> None:
    connection = Connection(quill.server(), Bounds(failures=2))
    quill.says(said(""))
    assert {refused(connection) for _ in range(4)} == {
        f"{connection.server.host} answers with no words"
    }


def test_all_questions_of_a_report_share_its_time(quill: LanguageModel) -> None:
    watch = Watch()
    talk = Connection(quill.server(seconds=10), clock=watch.clock).begin()
    assert talk.left() == 10
    watch.time += 8
    assert talk.left() == 2
    watch.time += 8
    assert talk.left() == 0


def test_a_clock_goes_forward() -> None:
    assert CLOCK.now() <= CLOCK.now()


def test_certificates_are_checked(quill: LanguageModel) -> None:
    server = Server(address=quill.address.replace("http:", "https:"), model="quill-7b")
    assert "is not reached" in refused(Connection(server))
    assert quill.asked == []
