"""Channels over time, for a terminal, as plain lines and as JSON."""

from collections.abc import Iterable, Iterator
from typing import IO

from rich.text import Text

from headway.analyse.followed.channels import Contact, Spell
from headway.serve.findings import counted, joined
from headway.serve.found import day, line
from headway.serve.safe import plain
from headway.serve.terminal import console_of, inset
from headway.serve.told_by import accounts, conflict_words, conflicts, tabbed
from headway.serve.wording import day_words, quoted

__all__ = ["contact_line", "print_contacts"]


def print_contacts(out: IO[str], contacts: Iterable[Contact]) -> None:
    """Each channel with its states in order, and the words that tell them."""
    if not out.isatty():
        out.writelines(tabbed(row) for one in contacts for row in rows(one))
        return
    console = console_of(out)
    for one in contacts:
        console.print(head(one))
        for part in laid_out(one):
            console.print(inset(part))


def head(contact: Contact) -> Text:
    """Its name, whose it is, and how it is now."""
    planned = f", to be {contact.planned}" if contact.planned else ""
    now = f"{contact.state or 'no state told'}{planned}"
    whose = [Text(plain(joined(contact.parties)))] if contact.parties else []
    return Text("  ").join(
        [
            Text(plain(contact.name), style="bold"),
            *whose,
            Text(now, style="cyan"),
            Text(counted(len(contact.witnesses)), style="dim"),
        ]
    )


def laid_out(contact: Contact) -> Iterator[Text]:
    """Its states with their words; where none is told, the words that name it."""
    for spell in contact.spells:
        yield state(spell)
    if not contact.spells:
        yield words(contact.tellings[0].entry.words)
    for conflict in contact.conflicts:
        yield Text(plain(conflict_words(conflict)), style="red")


def state(spell: Spell) -> Text:
    """One state: since when, by how many reports, and in which words."""
    first = spell.by[0]
    outlet = first.report.outlet or first.report.id
    return Text.assemble(
        (f"{spell.state}{since(spell)} ", "cyan"),
        words(first.entry.words),
        (plain(f" {outlet}, {day_words(first.told)}"), "dim"),
    )


def words(said: str) -> Text:
    """Words as they are quoted."""
    return Text(plain(quoted(said)))


def since(spell: Spell) -> str:
    """Since when it is so, else when that was first told; "": no day is known."""
    if spell.since:
        return f" since {spell.since}"
    return f", told on {day_words(spell.told)}" if spell.told else ""


def rows(contact: Contact) -> Iterator[tuple[object, ...]]:
    """Each state of the channel as cells; without one, the channel."""
    named = (contact.name, ", ".join(contact.parties))
    for spell in contact.spells:
        first = spell.by[0]
        outlet = first.report.outlet or first.report.id
        began = spell.since or spell.told or ""
        told = (len(spell.witnesses), outlet, first.entry.words)
        yield ("channel", *named, spell.state, began, *told)
    if not contact.spells:
        first = contact.tellings[0]
        outlet = first.report.outlet or first.report.id
        told = (len(contact.witnesses), outlet, first.entry.words)
        yield ("channel", *named, "", first.told or "", *told)


def contact_line(contact: Contact) -> str:
    """A channel with its states as one line of JSON."""
    return line(
        {
            "name": contact.name,
            "parties": list(contact.parties),
            "state": contact.state.value if contact.state else None,
            "planned": contact.planned.value if contact.planned else None,
            "witnesses": len(contact.witnesses),
            "states": [
                {
                    "state": spell.state.value,
                    "since": spell.since,
                    "told": day(spell.told),
                    "evidence": accounts(spell.by),
                }
                for spell in contact.spells
            ],
            "evidence": accounts(contact.tellings),
            "conflicts": conflicts(contact.conflicts),
        }
    )
