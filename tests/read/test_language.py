"""The language of a report is told from its words, and never assumed."""

import pytest

from headway.read.language import UNDETERMINED, language_of

ENGLISH = (
    "The owners of both ports met the dockers on Monday and said that they would look "
    "at the offer again before the end of the week."
)
FRENCH = (
    "Les négociateurs des deux pays se sont rencontrés hier à Genève. La ministre a "
    "dit que la journée avait été bonne, mais que rien n'était encore signé."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        (
            "Die Unterhändler beider Länder sprachen gestern in Wien über das Papier. "
            "Es bleibe noch viel zu tun, sagte die Ministerin.",
            "de",
        ),
        (
            "Los negociadores de ambos países se reunieron ayer en Madrid. La ministra "
            "dijo que todavía no hay acuerdo y que volverán a hablar pronto.",
            "es",
        ),
        (
            "Переговорщики двух стран встретились вчера в Женеве. Министр сказала, что "
            "соглашение пока не подписано.",
            "ru",
        ),
        (
            "التقى المفاوضون من البلدين أمس في جنيف. وقالت الوزيرة إن الاتفاق لم يوقع "
            "بعد وإن المحادثات ستستمر.",
            "ar",
        ),
        (
            "两国谈判代表昨天在日内瓦会面。部长表示，协议尚未签署，会谈将继续进行。",
            "zh",
        ),
        (
            "De onderhandelaars van beide landen hebben gisteren in Delft gesproken. "
            "Of het akkoord er komt, is volgens de minister niet zeker.",
            "nl",
        ),
    ],
    ids=[
        "English",
        "French",
        "German",
        "Spanish",
        "Russian",
        "Arabic",
        "Chinese",
        "Dutch",
    ],
)
def test_a_language_is_known(text: str, language: str) -> None:
    assert language_of(text) == language


def test_an_english_report_with_foreign_quotations_is_english() -> None:
    assert (
        language_of(f"{ENGLISH} “Rien n'est signé,” said the envoy. {ENGLISH}") == "en"
    )


def test_a_french_report_with_an_english_quotation_is_french() -> None:
    assert language_of(f"{FRENCH} « The pact is dead », a-t-il dit. {FRENCH}") == "fr"


@pytest.mark.parametrize("text", ["", "12.5 % — 2031", "Zrk.", "Port"])
def test_too_little_text_is_undetermined_and_not_english(text: str) -> None:
    assert language_of(text) == UNDETERMINED


def test_one_short_english_sentence_is_enough() -> None:
    assert language_of("The owners said that they would sign.") == "en"
