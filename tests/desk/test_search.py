"""What is found at the desk: by words, by meaning, in facets."""

import pytest
from tests.desk.searched import FIRST, OTHER, Few, hold, meant, words_alone
from tests.fakes import capture, entries

from headway.desk.answers.search import Sought, fused, search
from headway.desk.embedding import embed
from headway.ledger.passages import unmeant
from headway.ledger.searching import Filters
from headway.ledger.store import Ledger


@pytest.fixture
def held(ledger: Ledger) -> Ledger:
    """A ledger of two reports whose sentences have their vectors."""
    return hold(ledger)


def hits(ledger: Ledger, words: str, **filters: str) -> list[tuple[str, bool]]:
    """The words of all hits that are told, and whether they hold what is asked."""
    sought = Sought(words=words, filters=Filters(**filters))  # type: ignore[arg-type]
    told = search(ledger, sought, 0, 10, meant)
    return [(h["words"], h["by_words"]) for one in told["items"] for h in one["hits"]]


def test_what_is_alike_in_meaning_is_found(held: Ledger) -> None:
    found = hits(held, "rounds", sort="proposal")
    assert found == [("a joint patrol", False)] * 2
    told = search(held, Sought(words="rounds"), 0, 10, words_alone)
    assert (told["items"], told["by_meaning"]) == ([], False)


def test_what_has_nothing_to_do_with_it_is_not(held: Ledger) -> None:
    assert hits(held, "zebra") == []


def test_quoted_words_must_be_there(held: Ledger) -> None:
    assert hits(held, '"rounds"') == []
    assert {by_words for _, by_words in hits(held, '"patrol"')} == {True}


def test_nothing_is_found_of_nothing(held: Ledger) -> None:
    assert hits(held, "") == hits(held, "-patrol") == hits(held, "?!") == []


def test_a_removed_report_is_gone_at_once(held: Ledger) -> None:
    assert hits(held, "quinquereme")
    held.remove(OTHER.sha256, "asked for")
    assert hits(held, "quinquereme") == []
    assert len(hits(held, "rounds", sort="proposal")) == 1


def test_a_report_read_anew_waits_for_its_meaning_and_is_found_again(
    held: Ledger,
) -> None:
    assert hits(held, "rounds", sort="proposal")
    held.forget(FIRST.sha256)
    held.add(capture(), entries())
    assert len(hits(held, "rounds", sort="proposal")) == 1
    assert embed(held, 5, Few()) == 1
    assert len(hits(held, "rounds", sort="proposal")) == 2


def test_facets_count_the_hits(held: Ledger) -> None:
    told = search(held, Sought(words="patrol"), 0, 10, words_alone)
    counts = {
        name: {one["value"]: one["hits"] for one in counted}
        for name, counted in told["facets"].items()
    }
    assert counts["sort"]["report"] == 2
    assert counts["outlet"].keys() == {"Ferry News", "<i>Harbour</i> Post"}
    assert {"2021", "2022"} <= counts["year"].keys()
    assert sum(counts["sort"].values()) == told["hits"]
    assert told["bounded"] is False


def test_hits_go_by_report_and_page_by_page(held: Ledger) -> None:
    whole = search(held, Sought(words="patrol"), 0, 10, words_alone)
    first = search(held, Sought(words="patrol"), 0, 1, words_alone)
    second = search(held, Sought(words="patrol"), 1, 1, words_alone)
    assert first["items"] + second["items"] == whole["items"]
    assert (first["next"], second["next"], whole["reports"]) == (1, None, 2)
    (one, _) = whole["items"]
    assert len(one["hits"]) == 3
    assert one["more"] > 0
    assert len({hit["words"] for hit in one["hits"]}) == 3


def test_two_rankings_are_added_by_reciprocal_rank() -> None:
    scores = fused({1: 1, 2: 2}, {2: 1, 3: 2})
    assert sorted(scores, key=lambda number: -scores[number]) == [2, 1, 3]


def test_embedding_needs_an_encoder_only_where_there_is_work(held: Ledger) -> None:
    assert embed(held, 5, Few()) == 0
    with held.engine.connect() as db:
        assert unmeant(db, "another", 1)
