"""Which entry stands in another's place: over nearly the same words."""

from collections.abc import Iterable, Mapping, Sequence

from headway.ledger.spoken import Word
from headway.model.correction import Entry, proof_of
from headway.model.entry import EntryId, Move, Proposal
from headway.model.kinds import MoveKind
from headway.model.span import Span

__all__ = ["in_place_of", "stand_ins"]

NEARLY = 0.6  # of the words of two entries together, the share that both have
Proofs = tuple[Span, ...]


def stand_ins(
    read: Sequence[Entry], words: Sequence[Word], moves: Iterable[Move]
) -> dict[EntryId, Word]:
    """What is read in place of entries that the reader does not give any more.

    Each entry stands for one at most; one that a person speaks of stands for itself.
    """
    by_id = {move.id: move for move in moves}
    ids, spoken = {e.id for e in read}, {word.entry for word in words}
    free = {entry.id: entry for entry in read if entry.id not in spoken}
    found: dict[EntryId, Word] = {}
    for word in words:
        if word.entry in ids or word.lapsed:
            continue
        then = {move.id: move for move in word.last.moves}
        proof, kinds = proofs(word.last.then, then), kinds_of(word)
        near = [
            (shared(proof, proofs(entry, by_id)), entry.id)
            for entry in free.values()
            if kinds is None or (isinstance(entry, Move) and entry.kind in kinds)
        ]
        share, closest = max(near, default=(0.0, EntryId("")))
        if share >= NEARLY:
            found[closest] = word
            del free[closest]
    return found


def in_place_of(move: Move, moves: Iterable[Move]) -> Move | None:
    """The move of the same kind over nearly the same words; None: there is none."""
    proof = (move.evidence,)
    alike = [other for other in moves if other.kind is move.kind]
    near = [(shared(proof, (other.evidence,)), other.id, other) for other in alike]
    share, _, closest = max(near, default=(0.0, "", None))
    return closest if share >= NEARLY else None


def kinds_of(word: Word) -> set[MoveKind] | None:
    """The kinds of move that may stand for it; None: it is no move."""
    then = word.last.then
    if not isinstance(then, Move):
        return None
    return {then.kind, word.values.get("kind", then.kind)}


def proofs(entry: Entry, moves: Mapping[EntryId, Move]) -> Proofs:
    """The words that prove an entry; those of a proposal by the move that tables it."""
    if not isinstance(entry, Proposal):
        return proof_of(entry)
    return tuple(moves[id_].evidence for id_ in entry.moves[:1] if id_ in moves)


def shared(one: Proofs, other: Proofs) -> float:
    """The share of the words of both that both have."""
    if not any(a.overlaps(b) for a in one for b in other):
        return 0.0
    mine, others = places(one), places(other)
    return len(mine & others) / len(mine | others)


def places(spans: Proofs) -> set[int]:
    """Every place of the text that lies in the spans."""
    return {place for span in spans for place in range(span.start, span.end)}
