"""How right headway is on negotiations whose course is known, into `backtest.md`.

    python -m benchmarks.backtest [NAME[=LEDGER] …]

Of each negotiation that is named, else of all four, the reports are read from the
corpus, which takes minutes, or taken from a ledger that holds them; there they are
filed, and the filings are kept.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.followed import PILES, Followed, followed, read_into
from benchmarks.judging import (
    Judged,
    bars,
    found_by,
    judgement,
    judgements,
    known_days,
    met,
    near,
)

from headway.analyse.followed.days import Milestone
from headway.analyse.followed.evidence import Seen
from headway.analyse.followed.ladder import Step
from headway.errors import HeadwayError
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger

__all__ = ["main", "told"]

HERE = Path(__file__).parent
TOP = 20  # of the timeline's days that are judged
FEW = 3  # reports from which on a day is told of
PERIODS = {
    "iran": ("2013-09", "2018-06"),
    "us-china-trade": ("2018-01", "2020-06"),
    "north-korea": ("2017-01", "2020-06"),
    "israel-palestinians": ("2012-10", "2020-06"),
}
"""The first and the last month whose days are counted among the weightiest."""
BARS = "| day | what | wanted | the ladder near it | met |\n" + "| --- " * 5 + "|\n"
DAYS = (
    "| day | sign | weight | reports | told in | milestone | why | said by |\n"
    + "| --- " * 8
    + "|\n"
)
STEPS = (
    "| day | rungs | sign | weight | told in | right | why | said by |\n"
    + "| --- " * 8
    + "|\n"
)
KNOWN = "| day | what | reports | by a step | by a day |\n" + "| --- " * 5 + "|\n"


def main(words: Sequence[str]) -> None:
    """Write the page for these negotiations, or for all."""
    named = dict(word.partition("=")[::2] for word in words)
    if odd := [name for name in named if name not in PILES]:
        sys.exit(f"{odd[0]}: no negotiation: name {', '.join(PILES)}, or none")
    with TemporaryDirectory() as folder:
        try:
            found = [
                followed(name, ledger(name, named, folder)) for name in named or PILES
            ]
        except HeadwayError as trouble:
            sys.exit(f"{trouble}")
    text = "".join(page(found))
    HERE.joinpath("backtest.md").write_text(text, "utf-8")
    print(text, end="")


def ledger(name: str, named: dict[str, str], folder: str) -> Ledger:
    """The ledger that is named, else a new one with all reports."""
    if named.get(name):
        return open_ledger(named[name], create=False)
    return read_into(name, f"{folder}/{name}.db")


def page(found: Sequence[Followed]) -> Iterator[str]:
    """The whole page: one table of all, then each negotiation."""
    yield "# Headway on negotiations whose course is known\n\n"
    yield "Printed by `.venv/bin/python -m benchmarks.backtest`. The first two were "
    yield "seen while constants were set; the last two were not: their dossiers and "
    yield "their well-known days were written before a report of them was read. Told "
    yield f"of is a well-known day if {FEW} reports at least appear on it or in the "
    yield "two days after.\n\n"
    yield "| | bars met | true of the 20 days | right steps | well-known days found by "
    yield "a step | by a step or a day | of those told of |\n" + "| --- " * 7 + "|\n"
    for one in found:
        yield summary(one)
    for one in found:
        yield from told(one)


def summary(of: Followed) -> str:
    """A row of the first table."""
    judged, climb = judgements(of.name), of.headway.whole.climb
    days = [judgement(judged, one.day) for one in top(of)]
    steps = [judgement(judged, one.day, one.sign) for one in climb.steps]
    known = known_days(of.name)
    found = [found_by(one, climb.steps, top_days(of)) for one in known]
    told_of = [of.reports_on(one.day) >= FEW for one in known]
    cells = (
        share([met(bar, climb) for bar in bars(of.name)]),
        share([bool(one and one.true) for one in days]),
        share([bool(one and one.true) for one in steps]),
        share([step for step, _ in found]),
        share([step or day for step, day in found]),
        share([any(hit) for hit, told in zip(found, told_of, strict=True) if told]),
    )
    return f"| {of.headway.dossier.title} | {' | '.join(cells)} |\n"


def share(hits: Sequence[bool]) -> str:
    """So many of so many."""
    return f"{sum(hits)} of {len(hits)}"


def told(of: Followed) -> Iterator[str]:
    """All that is found of one negotiation, beside what is known of it."""
    judged = judgements(of.name)
    yield f"\n## {of.headway.dossier.title}\n\n{of.headway.reports} reports"
    yield f", {of.aside} more set aside. " if of.aside else ". "
    yield f"Sorted and filed in {of.filing:.1f} s, loaded in {of.loading:.2f} s, "
    yield f"headway found in {of.finding:.2f} s.\n\n" + BARS
    yield from bar_rows(of)
    first, last = PERIODS[of.name]
    yield f"\nThe weightiest days from {first} to {last}:\n\n" + DAYS
    for one in top(of):
        yield day_row(one, judgement(judged, one.day))
    yield "\nAll steps of the talks as a whole:\n\n" + STEPS
    for step in of.headway.whole.climb.steps:
        yield step_row(step, judgement(judged, step.day, step.sign))
    yield from known_rows(of)
    yield from unjudged(of, judged)


def bar_rows(of: Followed) -> Iterator[str]:
    """A row for each bar."""
    climb = of.headway.whole.climb
    for bar in bars(of.name):
        close = [step for step in climb.steps if near(step.day, bar.day)]
        there = ", ".join(f"{s.day}: {way(s)} {s.sign}" for s in close)
        said = there or f"no step, it stands at {climb.at(bar.day):d}"
        yield f"| {bar.day} | {bar.what} | {bar.wanted} | {said} | "
        yield f"{yes(met(bar, climb))} |\n"


def way(step: Step) -> str:
    """From which rung to which."""
    return f"{step.before:d} → {step.rung:d}"


def yes(true: bool) -> str:
    """Yes or no."""
    return "yes" if true else "no"


def top(of: Followed) -> Sequence[Milestone]:
    """The weightiest days of the period."""
    first, last = PERIODS[of.name]
    days = of.headway.milestones
    return [one for one in days if first <= f"{one.day:%Y-%m}" <= last][:TOP]


def top_days(of: Followed) -> Sequence[date]:
    """The same, without anything else."""
    return [one.day for one in top(of)]


def day_row(one: Milestone, judged: Judged | None) -> str:
    """One of the weightiest days."""
    seen = one.tellings[one.main][0]
    return (
        f"| {one.day} | {one.main} | {one.weight:.1f} | {one.witnesses} | "
        f"{place(seen)} | {verdict(judged)} |\n"
    )


def step_row(step: Step, judged: Judged | None) -> str:
    """One step."""
    return (
        f"| {step.day} | {way(step)} | {step.sign} | {step.weight:.1f} | "
        f"{place(step.tellings[0])} | {verdict(judged)} |\n"
    )


def place(seen: Seen) -> str:
    """The report and the place in it that tells most surely."""
    start, end = seen.move.span
    return f"`{seen.filing.id}` {start}–{end}"


def verdict(judged: Judged | None) -> str:
    """The judgement in three cells."""
    if judged is None:
        return "not judged | | "
    said = ", ".join(f"`{report}`" for report in judged.reports)
    return f"{yes(judged.true)} | {judged.why} | {said}"


def known_rows(of: Followed) -> Iterator[str]:
    """Which well-known days are found."""
    yield "\nWell-known days:\n\n" + KNOWN
    steps, days = of.headway.whole.climb.steps, top_days(of)
    for one in known_days(of.name):
        step, day = found_by(one, steps, days)
        yield f"| {one.day} | {one.what} | {of.reports_on(one.day)} | "
        yield f"{yes(step)} | {yes(day)} |\n"


def unjudged(of: Followed, judged: Sequence[Judged]) -> Iterator[str]:
    """Which findings wait for a person's judgement."""
    days = [f"{one.day}" for one in top(of) if not judgement(judged, one.day)]
    days += [
        f"{one.day} ({one.sign})"
        for one in of.headway.whole.climb.steps
        if not judgement(judged, one.day, one.sign)
    ]
    if days:
        yield f"\nNot judged yet: {', '.join(days)}.\n"


if __name__ == "__main__":
    main(sys.argv[1:])
