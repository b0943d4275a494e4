"""How common words are in the news."""

import pytest

from headway.lexicon.common import RAREST, common_share
from headway.lexicon.files import rows


@pytest.mark.parametrize(
    ("common", "rare"),
    [("week", "enrichment"), ("last week", "mooring week"), ("white house", "herring")],
    ids=["a word", "a pair", "a known pair"],
)
def test_what_all_news_says_is_more_common(common: str, rare: str) -> None:
    assert common_share(common) > 10 * common_share(rare)
    assert common_share(rare) == RAREST


def test_the_rarest_pair_of_longer_words_tells() -> None:
    assert common_share("the white house herring") == RAREST
    pairs = (common_share("the white"), common_share("white house"))
    assert common_share("the white house") == min(pairs)


def test_every_row_is_a_share_in_order() -> None:
    found = [int(row["id"]) for row in rows("common")]
    assert found == sorted(found)
    assert all(0 < share <= 1000 for share in found)
    assert all(row["words"] == sorted(set(row["words"])) for row in rows("common"))
