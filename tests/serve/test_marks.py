"""The text on a page is the report's to the letter, cut around its evidence."""

from hypothesis import given
from tests.fakes import any_entries, article, at, entries

from headway.model.entry import Entries
from headway.serve.marks import Piece, evidence, pieces


def proved(piece: Piece) -> set[str]:
    """The entries that these very words prove."""
    gaps = {layer.entry for layer in piece.layers if layer.gap}
    return {layer.entry for layer in piece.layers} - gaps


@given(any_entries())
def test_the_pieces_are_the_text(found: Entries) -> None:
    cut = pieces(found.article, evidence(found))
    assert "".join(piece.words for piece in cut) == found.article.text


@given(any_entries())
def test_the_pieces_of_an_entry_are_its_evidence(found: Entries) -> None:
    cut = list(pieces(found.article, evidence(found)))
    for move in found.moves:
        lit = "".join(piece.words for piece in cut if move.id in proved(piece))
        assert lit == move.evidence.of(found.article.text)


def test_words_that_prove_two_entries_name_both() -> None:
    cut = pieces(entries().article, evidence(entries()))
    assert any(len(proved(piece)) > 1 for piece in cut)


def test_words_between_the_parts_of_a_statement_do_not_prove_it() -> None:
    found = entries()
    spans = (at("Borland rejected"), at("said"))
    cut = pieces(found.article, evidence(found) | {"parted": spans})
    words = [piece.words for piece in cut if "parted" in proved(piece)]
    assert "".join(words) == "Borland rejectedsaid"


def test_only_paragraphs_that_prove_something_are_cited() -> None:
    found = entries(article(article().text + "\nNobody was hurt."))
    cut = list(pieces(found.article, evidence(found)))
    assert [p.words for p in cut if p.left_out] == ["Nobody was hurt."]


def test_boilerplate_is_marked() -> None:
    cut = pieces(entries().article, evidence(entries()))
    assert "The talks" in [piece.words for piece in cut if piece.boilerplate]
