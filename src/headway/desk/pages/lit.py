"""A report's text with all that was read in it, layer upon layer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from headway.desk.answers.dates import dates_in
from headway.desk.pages.panels import Panel
from headway.model.entry import Entries, EntryId
from headway.model.kinds import EntrySort
from headway.model.span import Span
from headway.serve.marked import woven
from headway.serve.marks import Layer, evidence, pieces
from headway.serve.safe import visible

__all__ = ["LAYERS", "Placed", "counts", "lit", "placed"]

LAYERS: Final[Mapping[str, str]] = {
    "statement": "Statements",
    "source": "Sources and cues",
    "move": "Moves",
    "meeting": "Meetings",
    "proposal": "Proposals",
    "channel": "Channels",
    "actor": "Actors",
    "date": "Dates",
    "doubt": "Doubts",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What lies around a stretch of the text: how it looks, and what it says."""

    look: str
    entry: str = ""  # whose part it is; "": of no entry
    anchor: str = ""  # by what links lead here; "": none do
    told: str = ""  # what it means, for who points at it


Placed = dict[str, tuple[Mark, tuple[Span, ...]]]


def lit(entries: Entries, found: Placed, panels: list[Panel]) -> Markup:
    """The text to the letter; links lead from each entry's words to the entry.

    The first element of an entry bears its anchor; what else belongs to it names it.
    """
    return Weaver(found, panels).text(entries)


def counts(found: Placed) -> dict[str, int]:
    """How many there are of each layer."""
    many = dict.fromkeys(LAYERS, 0)
    for mark, _ in found.values():
        if mark.look != "cue":
            many[mark.look] += 1
    return many


def placed(entries: Entries) -> Placed:
    """All that is marked in the text, by a name of its own."""
    found: Placed = {}
    for name, mark, *spans in marks_in(entries):
        if spans:
            found[name] = (mark, tuple(spans))
    return found


def marks_in(entries: Entries) -> Iterator[tuple[str, Mark, *tuple[Span, ...]]]:
    """The marks of all layers with where they stand."""
    yield from of_entries(entries)
    mentions = [span for actor in entries.actors for span in actor.mentions]
    for actor in entries.actors:
        for place, span in enumerate(actor.mentions):
            yield f"~actor {actor.id} {place}", Mark("actor", told=actor.name), span
    for span in dates_in(entries.article.text, mentions):
        yield f"~date {span.start}", Mark("date"), span
    for place, doubt in enumerate(entries.doubts, 1):
        if doubt.span is not None:
            mark = Mark("doubt", anchor=f"d-{place}", told=doubt.reason)
            yield f"~doubt {place}", mark, doubt.span


def of_entries(entries: Entries) -> Iterator[tuple[str, Mark, *tuple[Span, ...]]]:
    """The marks of the entries, a statement's with its source and cue."""
    looks: dict[str, str] = {}
    looks |= {one.id: EntrySort.STATEMENT.value for one in entries.statements}
    looks |= {one.id: EntrySort.MOVE.value for one in entries.moves}
    looks |= {one.id: EntrySort.MEETING.value for one in entries.meetings}
    looks |= {one.id: EntrySort.CHANNEL.value for one in entries.channels}
    for id_, spans in evidence(entries).items():
        yield id_, Mark(looks[id_], entry=id_, anchor=f"w-{id_}"), *spans
    moves = {move.id: move.evidence for move in entries.moves}
    for proposal in entries.proposals:
        mark = Mark("proposal", entry=proposal.id, anchor=f"w-{proposal.id}")
        tabling = (moves[id_] for id_ in proposal.moves[:1] if id_ in moves)
        yield proposal.id, mark, *tabling
    for said in entries.statements:
        for look, span in (("source", said.source), ("cue", said.cue)):
            if span is not None:
                yield f"{said.id} {look}", Mark(look, entry=said.id), span


class Weaver:
    """Writes the elements of one text."""

    def __init__(self, found: Placed, panels: list[Panel]) -> None:
        self.found = found
        self.panels = {panel.id: panel for panel in panels}
        self.begun: set[str] = set()

    def text(self, entries: Entries) -> Markup:
        """The whole text with its elements."""
        proofs = {name: spans for name, (_, spans) in self.found.items()}
        return Markup("").join(woven(pieces(entries.article, proofs), self.opening))

    def opening(self, layer: Layer) -> Markup:
        """The element that begins here: a mark, the rest of one, or a gap in it."""
        mark, _ = self.found[layer.entry]
        if layer.gap:
            return Markup('<span class="gap">')
        if layer.entry in self.begun:
            return Markup('<span class="m m-{}" data-of="{}">').format(
                mark.look, mark.entry
            )
        self.begun.add(layer.entry)
        return self.first(mark)

    def first(self, mark: Mark) -> Markup:
        """The first element of a mark, with a link to the entry that it proves."""
        made = Markup('<span class="m m-{}"').format(mark.look)
        if mark.anchor:
            made += Markup(' id="{}"').format(mark.anchor)
        if mark.entry:
            made += Markup(' data-of="{}"').format(mark.entry)
        if mark.told:
            made += Markup(' title="{}"').format(visible(mark.told))
        made += Markup(">")
        if mark.anchor and (panel := self.panels.get(EntryId(mark.entry))):
            made += Markup(
                '<a class="no" href="#e-{0}" data-n="{1}" aria-label="to {2} {1}"></a>'
            ).format(mark.entry, panel.number, panel.kind or panel.sort.value)
        return made
