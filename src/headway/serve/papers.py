"""Proposals with their lives, for a terminal, as plain lines and as JSON."""

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

from rich.text import Text

from headway.analyse.followed.answers import Step
from headway.analyse.followed.proposals import Paper
from headway.analyse.followed.substance import (
    has_substance,
    is_between,
    names_there,
)
from headway.model.dossier import Dossier
from headway.model.filing import FiledProposal
from headway.model.kinds import ProposalStatus
from headway.serve.findings import counted, joined
from headway.serve.found import day, line
from headway.serve.safe import plain
from headway.serve.terminal import console_of, inset
from headway.serve.told_by import account, accounts, tabbed, words_of
from headway.serve.wording import day_words, quoted

__all__ = ["Proposal", "became", "is_told", "paper_line", "print_papers", "sides"]

Proposal = Paper[FiledProposal]
STYLES: Final = {ProposalStatus.ACCEPTED: "green", ProposalStatus.REJECTED: "red"}


def is_told(paper: Paper[Any], dossier: Dossier) -> bool:
    """Whether a party put it to another one, and its matter has substance."""
    names = names_there(dossier, (paper.side, paper.recipient))
    ours = is_between(paper.side, paper.recipient, paper.issues, dossier)
    return ours and has_substance(paper.about, paper.issues, names)


def print_papers(out: IO[str], papers: Iterable[Proposal]) -> None:
    """Each proposal with who made it, where it stands, and its life over reports."""
    if not out.isatty():
        out.writelines(tabbed(row) for paper in papers for row in rows(paper))
        return
    console = console_of(out)
    for paper in papers:
        console.print(head(paper))
        console.print(inset(Text(plain(paper.about))))
        for step in paper.steps:
            console.print(inset(life(step)))


def head(paper: Proposal) -> Text:
    """Day, sides and status."""
    parts = [
        Text(day_words(paper.day), style="bold"),
        Text(plain(sides(paper)), style="cyan"),
        Text(paper.status.value, style=STYLES.get(paper.status, "bold")),
        Text(counted(len(paper.witnesses)), style="dim"),
    ]
    if paper.issues:
        parts.append(Text(plain(joined(paper.issues)), style="dim"))
    return Text("  ").join(parts)


def sides(paper: Paper[Any]) -> str:
    """Who put it to whom: "Arland → Cresk"."""
    return f"{paper.side} → {paper.recipient}" if paper.recipient else paper.side


def life(step: Step) -> Text:
    """A step of its life: what it makes of it, the words, and whether that is sure."""
    unsure = f" unsure: {step.unsure}" if step.unsure else ""
    outlet = step.account.report.outlet or step.account.report.id
    where = f"{outlet}, {day_words(step.account.told)}"
    return Text.assemble(
        (plain(f"{became(step)}: "), STYLES.get(step.status, "")),
        plain(f"{quoted(words_of(step.account))} "),
        (plain(where), "dim"),
        (unsure, "yellow"),
    )


def became(step: Step) -> str:
    """What a step makes of it, and who takes it: "rejected by Cresk"."""
    who = joined(step.account.entry.parties or step.account.entry.actors)
    match step.status:
        case ProposalStatus.TABLED:
            return step.status.value
        case ProposalStatus.PENDING:
            return f"{who}: not yet answered"
        case _:
            return f"{step.status} by {who}"


def rows(paper: Proposal) -> Iterator[tuple[object, ...]]:
    """The proposal as cells, then each step of its life."""
    yield (
        "proposal",
        paper.day or "",
        paper.side,
        paper.recipient or "",
        paper.status,
        len(paper.witnesses),
        "",
        "",
        paper.about,
    )
    for step in paper.steps:
        report, entry = step.account.report, step.account.entry
        yield (
            "step",
            report.published or "",
            joined(entry.parties or entry.actors),
            "",
            step.status,
            "",
            step.unsure or "",
            report.outlet or report.id,
            entry.words,
        )


def paper_line(paper: Proposal) -> str:
    """A proposal with its life as one line of JSON."""
    return line(
        {
            "day": day(paper.day),
            "by": paper.side,
            "to": paper.recipient,
            "about": paper.about,
            "issues": list(paper.issues),
            "status": paper.status.value,
            "open": paper.is_open,
            "witnesses": len(paper.witnesses),
            "evidence": accounts(paper.tellings),
            "steps": [step_of(step) for step in paper.steps],
        }
    )


def step_of(step: Step) -> dict[str, Any]:
    """One step, with its proof."""
    return {
        "status": step.status.value,
        "kind": step.account.entry.kind.value,
        "parties": list(step.account.entry.parties),
        "unsure": step.unsure,
        **account(step.account),
    }
