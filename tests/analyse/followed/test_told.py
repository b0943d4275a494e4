"""Words and their matter, told as one reads them."""

import pytest

from headway.analyse.followed.cited import told_as


@pytest.mark.parametrize(
    ("words", "matter", "told"),
    [
        (
            "Arland demanded lower tolls",
            "lower tolls on the river",
            ("Arland demanded lower tolls on the river", ""),
        ),
        (
            "Arland now announced it",
            "it will suspend the patrol",
            ("Arland now announced it", "it will suspend the patrol"),
        ),
        (
            "met in the last month",
            "months of rain",
            ("met in the last month", "months of rain"),
        ),
        (
            "Arland rejected the toll on",
            "the toll ontology",
            ("Arland rejected the toll on", "the toll ontology"),
        ),
        ("offered tolls", "Arland offered tolls,", ("Arland offered tolls", "")),
        ("offered tolls,", "tolls", ("offered tolls", "")),
    ],
    ids=[
        "the matter goes on from the end of the words",
        "one word that both have may be another one",
        "a longer word is another one",
        "of several words too",
        "the matter holds the words",
        "one word is told",
    ],
)
def test_words_and_matter_are_one_only_where_the_report_has_them_so(
    words: str, matter: str, told: tuple[str, str]
) -> None:
    assert told_as(words, matter) == told
