"""How far an agreement goes, or what is broken off, by the words of its sentence."""

from headway.lexicon.patterns import says
from headway.model.kinds import MoveKind, Scope

__all__ = ["scope_of"]

LIST = "scopes"
REACHES = {
    MoveKind.ACCEPT,
    MoveKind.BREAK_OFF,
    MoveKind.IMPLEMENT,
    MoveKind.REJECT,
    MoveKind.RESUME,
}


def scope_of(kind: MoveKind, words: str, sentence: str) -> Scope | None:
    """What the move reaches; None: its sentence names neither agreement nor talks.

    The move's own words are asked first, for what it is about; how far the agreement
    goes may stand anywhere in the sentence.
    """
    if kind not in REACHES:
        return None
    talks = "taking-up" if kind is MoveKind.ACCEPT else "talks"
    if kind is MoveKind.ACCEPT and says(LIST, talks, words):
        return Scope.TALKS
    for said in (words, sentence):
        if says(LIST, "agreement", said):
            return reach_of(words, sentence)
        if says(LIST, talks, said):
            return Scope.TALKS
    return None


def reach_of(words: str, sentence: str) -> Scope:
    """How far the agreement goes; what is signed is agreed, be it called partial."""
    if says(LIST, "signed", words):
        return Scope.SIGNED
    if says(LIST, "part", sentence):
        return Scope.PART
    return Scope.WHOLE if says(LIST, "whole", sentence) else Scope.AGREEMENT
