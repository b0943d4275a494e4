"""What a proposal or an answer is about, as words that can be compared."""

from headway.lexicon.matter import matter, stems
from headway.model.entry import Move

__all__ = ["matter", "said", "stems"]


def said(move: Move, text: str) -> str:
    """All words of the move, on one line: its evidence and what it is about."""
    return " ".join(f"{move.evidence.of(text)} {move.about or ''}".split())
