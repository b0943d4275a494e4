"""How the page names kinds, days and sources."""

from calendar import month_abbr
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from headway.analyse.followed.cited import HANGING
from headway.analyse.moves import movers
from headway.analyse.told import Told, name_of, who
from headway.model.article import Article
from headway.model.correction import Entry
from headway.model.entry import Entries, Move
from headway.model.kinds import CueClass, MoveKind, MoveStatus, Outcome, Verdict
from headway.model.span import Span
from headway.model.when import When

__all__ = [
    "DID",
    "DIRECTIONS",
    "LONGEST",
    "action",
    "class_name",
    "clipped",
    "corrected_words",
    "cut",
    "day_words",
    "lead",
    "machine_day",
    "mover",
    "own_marks",
    "plural",
    "quoted",
    "short",
    "source_name",
    "tally",
]

NOUNS: Final[Mapping[MoveKind, tuple[str, str]]] = {
    MoveKind.DEMAND: ("demand", "demands"),
    MoveKind.PROPOSE: ("proposal", "proposals"),
    MoveKind.ACCEPT: ("acceptance", "acceptances"),
    MoveKind.REJECT: ("rejection", "rejections"),
    MoveKind.DEFER: ("delay", "delays"),
    MoveKind.CONCEDE: ("concession", "concessions"),
    MoveKind.COMMIT: ("promise", "promises"),
    MoveKind.DENY: ("denial", "denials"),
    MoveKind.ACCUSE: ("accusation", "accusations"),
    MoveKind.WARN: ("warning", "warnings"),
    MoveKind.MEET: ("meeting", "meetings"),
    MoveKind.BREAK_OFF: ("break-off", "break-offs"),
    MoveKind.RESUME: ("resumption", "resumptions"),
    MoveKind.PRESSURE: ("act of pressure", "acts of pressure"),
    MoveKind.IMPLEMENT: ("step carried out", "steps carried out"),
    MoveKind.ASSESS: ("judgement", "judgements"),
}
VERBS: Final[Mapping[MoveKind, str]] = {
    MoveKind.COMMIT: "promise",
    MoveKind.BREAK_OFF: "break off",
    MoveKind.PRESSURE: "use pressure",
    MoveKind.IMPLEMENT: "carry out",
    MoveKind.ASSESS: "judge",
}
DIRECTIONS: Final[Mapping[Outcome, str]] = {
    Outcome.FORWARD: "forward",
    Outcome.NEITHER: "no movement",
    Outcome.BACK: "back",
}
DID: Final[Mapping[Verdict, str]] = {
    Verdict.CONFIRM: "confirmed",
    Verdict.REJECT: "rejected",
    Verdict.CHANGE: "changed",
    Verdict.ADD: "added",
    Verdict.WITHDRAW: "withdrawn",
}
MARKS = '“”"‘«»'
STOPS = (".", "!", "?", "…", ":", ".”", '."', ".’", "!”", "?”", "\n")
DASHES = ("-", "–", "—")  # behind the town and agency of a dateline
LONGEST = 140  # code points of a lead's matter


def plural(kind: MoveKind, count: int) -> str:
    """The kind with a number: "4 demands", "1 promise"."""
    return f"{count} {NOUNS[kind][count != 1]}"


def tally(kind: MoveKind, found: Sequence[Told[Move]]) -> str:
    """How many there are, those not made apart: "2 demands, 1 demand not made"."""
    off = sum(told.entry.status is MoveStatus.NEGATED for told in found)
    parts = [(len(found) - off, ""), (off, " not made")]
    return ", ".join(f"{plural(kind, n)}{note}" for n, note in parts if n)


def action(move: Move) -> str:
    """What is done, to be done or not done: "demand", "did not reject"."""
    match move.status:
        case MoveStatus.NEGATED:
            return f"did not {VERBS.get(move.kind, move.kind.value)}"
        case MoveStatus.PLANNED:
            return f"planned {NOUNS[move.kind][0]}"
        case _:
            return NOUNS[move.kind][0]


def mover(source: Entries, move: Move) -> str:
    """Everyone who makes the move, in words."""
    return " and ".join(dict.fromkeys(who(source, m) for m in movers(move)))


def lead(told: Told[Move]) -> str:
    """Who moves, and towards whom: "Russia → NATO"."""
    move = told.entry
    made_by = mover(told.source, move) or "Somebody"
    to = name_of(told.source, move.recipient) if move.recipient else None
    return f"{made_by} → {to}" if to else made_by


def class_name(cue_class: CueClass | None) -> str:
    """What a statement attributes, in words."""
    return cue_class.value if cue_class else "class unknown"


def day_words(day: When | date | None) -> str:
    """A day as one reads it: "12 Jan 2022", "Oct 2021", "2014", "9–13 Jan 2022"."""
    if day is None:
        return "no day known"
    when = day if isinstance(day, When) else When.of(day)
    if when.end is None:
        return " ".join(day_parts(when))
    start, end = day_parts(replace(when, end=None)), day_parts(when.end)
    told = start
    while len(told) > 1 and start[len(told) - 1 :] == end[len(told) - 1 :]:
        told = told[:-1]  # "9–13 Jan 2022": what both share is told once
    return " ".join(told) + ("–" if len(told) == 1 else " – ") + " ".join(end)


def day_parts(when: When) -> list[str]:
    """Day, month and year in words, as far as they are named."""
    month = month_abbr[when.month]
    return list(filter(None, [str(when.day or ""), month, str(when.year)]))


def machine_day(day: When | date) -> str:
    """A day as a page tells it to machines; of a range the start."""
    return str(replace(day, end=None) if isinstance(day, When) else day)


def source_name(article: Article) -> str:
    """Who published the report, else who is credited and how it is called here."""
    return article.outlet or ", ".join(filter(None, [article.wire, article.id]))


def corrected_words(told: Told[Entry]) -> str:
    """Who has said what of the entry: "confirmed by jane"; nothing where nobody has."""
    marks = told.source.corrected
    own = (mark for mark in marks if mark.entry == told.entry.id)
    return next((f"{DID[mark.verdict]} by {mark.by}" for mark in own), "")


def own_marks(said: str) -> bool:
    """Whether the words bring quotation marks of their own."""
    return any(mark in said for mark in MARKS)


def cut(text: str, span: Span) -> str:
    """At which ends the words leave part of the sentence away, as class names."""
    before, after = text[: span.start].rstrip(" \t"), text[span.end :].lstrip('”"’ ,;')
    left = bool(before) and not before.endswith(STOPS + DASHES)
    ended = span.of(text).rstrip('”"’ ').endswith(STOPS)
    right = bool(after) and not ended and not after.startswith(STOPS)
    return " ".join(filter(None, ["cut-l" if left else "", "cut-r" if right else ""]))


def clipped(words: str, most: int) -> str:
    """The words, cut behind a word where there are more letters than that."""
    if len(words) <= most:
        return words
    kept, _, _ = words[:most].rpartition(" ")
    return (kept or words[: most - 1]).rstrip(HANGING) + "…"


def quoted(words: str) -> str:
    """The words in quotation marks; no comma hangs behind them."""
    return f"“{words.rstrip(HANGING)}”"


def short(about: str) -> str:
    """The matter, cut where it runs on; half a pair of quotation marks is left away."""
    if about.count("“") != about.count("”"):
        about = about.replace("“", "").replace("”", "")
    return about if len(about) <= LONGEST else about[: LONGEST - 1].rstrip() + "…"
