"""Who is quoted or paraphrased with which words."""

import pytest
from tests.extract.attributed import attributions, said

from headway.model.kinds import CueClass, Directness
from headway.road import Road

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "source", "content", "directness"),
    [
        (
            "The minister said that the text was ready.",
            "The minister",
            ["that the text was ready"],
            Directness.INDIRECT,
        ),
        (
            "“The text is ready for both sides,” the minister said.",
            "the minister",
            ["“The text is ready for both sides,”"],
            Directness.DIRECT,
        ),
        (
            "The minister said that the text was “a gift to those who want war”.",
            "The minister",
            ["that the text was “a gift to those who want war”"],
            Directness.MIXED,
        ),
        (
            "“The text is ready for both sides. We can sign it today. “he said.",
            "he",
            ["“The text is ready for both sides. We can sign it today. “"],
            Directness.DIRECT,
        ),
        (
            "According to the envoy, the text was ready.",
            "the envoy",
            ["the text was ready"],
            Directness.INDIRECT,
        ),
        (
            "For the Russian diplomat, the text “will not solve any of the problems”.",
            "the Russian diplomat",
            ["the text “will not solve any of the problems”"],
            Directness.MIXED,
        ),
        (
            "The idea, the envoy said, is to open the road.",
            "the envoy",
            ["The idea", "is to open the road"],
            Directness.INDIRECT,
        ),
    ],
    ids=[
        "indirect",
        "direct",
        "mixed",
        "broken marks over two sentences",
        "according to",
        "for somebody",
        "interrupted",
    ],
)
def test_words_are_attributed_to_their_source(
    road: Road, text: str, source: str, content: list[str], directness: Directness
) -> None:
    assert said(road, text) == [(source, content, directness)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister left the room at noon.",
        "For example, the road “will be closed for a long time”.",
    ],
    ids=["no words", "for example"],
)
def test_where_nobody_speaks_nothing_is_attributed(road: Road, text: str) -> None:
    assert said(road, text) == []


def test_a_quotation_goes_on_in_the_next_sentence(road: Road) -> None:
    text = (
        "“The text is ready for both sides,” the minister said. "
        "“We can sign it before the end of the week.”"
    )
    ((source, content, directness),) = said(road, text)
    assert source == "the minister"
    assert content == [
        "“The text is ready for both sides,”",
        "“We can sign it before the end of the week.”",
    ]
    assert directness is Directness.DIRECT


def test_a_quotation_in_another_paragraph_is_nobodys(road: Road) -> None:
    text = (
        "“The text is ready for both sides,” the minister said.\n\n"
        "Nobody came.\n\n“We can sign it before the end of the week.”"
    )
    assert len(said(road, text)) == 1


def test_one_statement_within_another_is_two(road: Road) -> None:
    text = "An official said that Russia demanded that the road be closed."
    assert [source for source, _, _ in said(road, text)] == ["An official", "Russia"]


def test_whom_the_speaker_addresses_is_kept(road: Road) -> None:
    text = "The minister told the envoys that the text was ready."
    (found,) = attributions(road, text)
    assert found.addressee is not None
    assert found.addressee.of(text) == "the envoys"


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Minister: the text is ready", "Minister", ["the text is ready"]),
        (
            "Iranian envoy: “We are ready to sign it.”",
            "Iranian envoy",
            ["“We are ready to sign it.”"],
        ),
        (
            "The minister called for an end to the strike.",
            "The minister",
            ["an end to the strike"],
        ),
    ],
)
def test_a_colon_and_a_preposition_attribute(
    road: Road, text: str, source: str, content: list[str]
) -> None:
    assert [(s, c) for s, c, _ in said(road, text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "At noon: the text was ready.",
        "The minister waited for Monday.",
        "The list: bread, salt and oil.",
    ],
)
def test_what_stands_behind_a_colon_or_preposition_may_be_nobodys(
    road: Road, text: str
) -> None:
    assert said(road, text) == []


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("The minister told the envoys that the text was ready.", "the envoys"),
        ("The minister said to the envoys that the text was ready.", "the envoys"),
        ("The minister said that the text was ready.", None),
        ("The minister praised the envoys.", None),
    ],
)
def test_the_addressee_is_whom_it_is_said_to(
    road: Road, text: str, addressee: str | None
) -> None:
    (found,) = attributions(road, text)
    assert (found.addressee.of(text) if found.addressee else None) == addressee


def test_a_word_or_less_is_no_statement(road: Road) -> None:
    assert said(road, "The minister warned of war.") == []
    assert said(road, "The minister warned of a long war.") != []
    assert said(road, "The minister said so.") == []
    assert said(road, "The minister said that it was so.") != []


def test_talks_do_not_speak(road: Road) -> None:
    assert said(road, "The conversation revealed that the text was ready.") == []


def test_a_quotation_goes_on_though_it_says_we_demand(road: Road) -> None:
    text = (
        "“We will never accept this text,” the minister said. "
        "“We demand that the other side withdraws it.”"
    )
    whole = [content for source, content, _ in said(road, text) if len(content) == 2]
    assert whole == [
        [
            "“We will never accept this text,”",
            "“We demand that the other side withdraws it.”",
        ]
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said that the talks had failed.", CueClass.SPEECH),
        ("According to the envoy, the talks had failed.", CueClass.SPEECH),
        ("Envoy: the talks have failed", CueClass.SPEECH),
        ("The envoy feared that the talks had failed.", CueClass.BELIEF),
        ("The envoy doubted that the talks had failed.", CueClass.BELIEF),
        ("The envoy sought guarantees that the talks would go on.", CueClass.INTENTION),
        ("The envoy wants to know whether the talks will go on.", CueClass.INTENTION),
        ("The envoy vowed to save the talks.", CueClass.SPEECH),
    ],
)
def test_the_cue_says_whether_it_is_speech_belief_or_intention(
    road: Road, text: str, expected: CueClass
) -> None:
    assert [found.cue_class for found in attributions(road, text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "MS. LEE: We will open the crossing tomorrow, as we said.",
        "ANN LEE (chair): The talks are over and nobody won.",
        "Q: The talks are over and nobody won.",
        "Talks collapse in Cresk: what now",
        "The agenda:\n- toll on the river\n- pay of the crews\n- next meeting in Cresk",
        "Harbour strike talks to resume Monday",
        "Arland expelled two envoys of Borland.",
    ],
    ids=["turn", "turn with a role", "question", "headline", "list", "plan", "deed"],
)
def test_what_nobody_says_is_no_statement(road: Road, text: str) -> None:
    assert said(road, text) == []
