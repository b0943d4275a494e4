"""A language model's server that is slow, busy or out of order."""

import pytest
from tests.extract.asked.asking import KEY, Watch, ask, refused
from tests.extract.asked.llmserver import (
    LanguageModel,
    Reply,
    language_model,
    said,
)

from headway.extract.asked.connection import CLOCK, Connection
from headway.extract.asked.server import Bounds

SHORT = 0.3  # seconds for what never answers


def test_what_the_model_says_comes_back(quill: LanguageModel) -> None:
    quill.says(said("some words"))
    assert ask(Connection(quill.server())) == "some words"


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
