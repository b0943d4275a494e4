"""A dossier as it stands, for a terminal, as plain lines and as JSON."""

from collections.abc import Iterator
from typing import IO, Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Column, Table
from rich.text import Text

from headway.analyse.followed.headway import Progress
from headway.analyse.followed.ladder import Step
from headway.analyse.followed.summing import going, standing
from headway.analyse.followed.unassigned import Offer
from headway.serve.axis import Axis
from headway.serve.chart import charts
from headway.serve.findings import counted, issue_name, otherwise
from headway.serve.found import cited as cited_told
from headway.serve.found import day, line
from headway.serve.progress import cited, move_words, spark
from headway.serve.safe import plain, safe
from headway.serve.state import PROOFS, State
from headway.serve.terminal import console_of, inset, proof
from headway.serve.told_by import tabbed
from headway.serve.wording import day_words

__all__ = ["print_standing", "standing_lines"]

SPARK = 20  # columns of the ladder over time
SHOWN = 3  # phrases of an offered issue


def print_standing(out: IO[str], state: State) -> None:
    """The verdict, the ladder issue by issue, its steps with proofs, and offers."""
    if not out.isatty():
        out.writelines(tabbed(row) for row in rows(state))
        return
    console = console_of(out)
    for part in parts(state):
        console.print(part)


def parts(state: State) -> Iterator[RenderableType]:
    """What is shown, from the top."""
    title = safe(state.title)
    yield Panel(Text(state.verdict.sentence), title=title, title_align="left")
    yield table(state)
    if steps := state.found.whole.climb.steps:
        yield Text("\nSteps of the talks as a whole", style="bold")
        yield Group(*(part for step in steps for part in step_parts(step)))
    if state.offers:
        yield Text("\nWhat no issue covers", style="bold")
        yield Group(*map(offer_words, state.offers))


def table(state: State) -> Table:
    """Every issue with where it stands, its way there, momentum and statements."""
    made = Table(
        Column("issue", min_width=12),
        Column("ladder over time", no_wrap=True),
        Column("stands at"),
        Column("since", no_wrap=True),
        Column("momentum", justify="right", no_wrap=True),
        Column("statements", justify="right", no_wrap=True),
        box=None,
        padding=(0, 1, 0, 0),
    )
    axis = axis_of(state)
    for one in state.found.progress:
        made.add_row(
            safe(issue_name(one.issue)),
            spark(one, axis, SPARK) if axis else "",
            f"{one.rung:d} {standing(one)}",
            str(one.since or ""),
            swing(one, state),
            f"{one.talk.said:,}",
        )
    return made


def axis_of(state: State) -> Axis | None:
    """The time over which all are shown; None: no report has a day."""
    found = charts(state.found)
    return found[0].axis if found else None


def now(progress: Progress, state: State) -> float:
    """The momentum on the day of the last report."""
    last = state.found.last
    return progress.momentum.at(last) if last else 0.0


def swing(progress: Progress, state: State) -> str:
    """The same with its sign; what has faded to nought goes no way back."""
    return f"{now(progress, state):+z.2f}"


def step_parts(step: Step) -> Iterator[RenderableType]:
    """A step with the words that prove it."""
    proofs = cited(step.tellings)
    head = [
        Text(day_words(step.day), style="bold"),
        Text(step.sign.value, style="cyan"),
        Text(f"{move_words(step)}, {counted(len(proofs))}", style="dim"),
    ]
    yield Text("  ").join(head)
    for one in proofs[:PROOFS]:
        yield inset(proof(one))
    if also := otherwise(proofs[PROOFS - 1 :]):
        yield inset(Text(f"also {plain(also)}", style="dim"))


def offer_words(offer: Offer) -> Text:
    """An offered issue in a line."""
    said = f"{counted(offer.moves, 'entry', 'entries')} in {counted(offer.reports)}"
    phrases = ", ".join(offer.phrases[1 : SHOWN + 1])
    return Text("  ").join([safe(offer.name), Text(said, style="dim"), safe(phrases)])


def rows(state: State) -> Iterator[tuple[object, ...]]:
    """All of it as cells: verdict, ladders, steps, offers."""
    yield "verdict", state.verdict.sentence
    for one in state.found.progress:
        rung, since = f"{one.rung:d}", one.since or ""
        told = (rung, standing(one), since, swing(one, state), one.talk.said)
        yield ("issue", issue_name(one.issue), *told)
    for one in state.found.progress:
        for step in one.climb.steps:
            first = cited(step.tellings)[0]
            moved = (f"{step.before:d}", f"{step.rung:d}", step.sign)
            told_by = (len(step.tellings), first.outlet, first.words)
            yield ("step", issue_name(one.issue), step.day, *moved, *told_by)
    for offer in state.offers:
        yield (
            "offer",
            offer.name,
            offer.moves,
            offer.reports,
            "; ".join(offer.phrases),
        )


def standing_lines(state: State) -> Iterator[str]:
    """The verdict, each issue with its steps, and the offers, as lines of JSON."""
    yield line(verdict_of(state))
    yield from (line(progress_of(one, state)) for one in state.found.progress)
    yield from (line(offer_of(one)) for one in state.offers)


def verdict_of(state: State) -> dict[str, Any]:
    """The verdict with its figures."""
    verdict = state.verdict
    return {
        "sort": "verdict",
        "dossier": state.found.dossier.id,
        "sentence": verdict.sentence,
        "reports": verdict.reports,
        "meetings": verdict.meetings,
        "statements": verdict.statements,
        "rung": int(verdict.rung),
        "since": day(verdict.since),
        "going": verdict.going.value,
        "from": day(state.found.first),
        "to": day(state.found.last),
    }


def progress_of(progress: Progress, state: State) -> dict[str, Any]:
    """How far one issue has come, its momentum day by day and its talk week by week."""
    momentum, talk = progress.momentum, progress.talk
    weeks = sorted({*talk.meetings, *talk.statements})
    values = zip(momentum.days, momentum.values, strict=True)
    return {
        "sort": "issue",
        "issue": progress.issue,
        "rung": int(progress.rung),
        "standing": standing(progress),
        "since": day(progress.since),
        "going": going(now(progress, state)).value,
        "steps": [step_of(step) for step in progress.climb.steps],
        "momentum": [[day(one), round(value, 3)] for one, value in values],
        "talk": [[day(one), talk.in_week(one)] for one in weeks],
    }


def step_of(step: Step) -> dict[str, Any]:
    """One step with all that prove it."""
    return {
        "day": day(step.day),
        "sign": step.sign.value,
        "before": int(step.before),
        "rung": int(step.rung),
        "weight": round(step.weight, 2),
        "evidence": [cited_told(one) for one in cited(step.tellings)],
    }


def offer_of(offer: Offer) -> dict[str, Any]:
    """A subject that no issue covers."""
    return {
        "sort": "offer",
        "name": offer.name,
        "phrases": list(offer.phrases),
        "entries": offer.moves,
        "reports": offer.reports,
        "examples": list(offer.examples),
    }
