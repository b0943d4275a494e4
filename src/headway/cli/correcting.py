"""The work of `headway correct`: what is call, made into a correction and kept."""

import getpass
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from headway.cli.choosing import the_entry, the_one
from headway.cli.writing import opened
from headway.dossier.words import load_words
from headway.editing import editor_of, finder, signature
from headway.errors import UsageError
from headway.follow.editor import Editor, Signature
from headway.follow.wanted import Find
from headway.ledger.opening import open_ledger
from headway.ledger.store import Ledger
from headway.model.correction import Correction
from headway.model.entry import EntryId
from headway.model.kinds import EntrySort
from headway.serve.corrections import correction_line, correction_object

__all__ = ["Call", "correct"]

WAYS = "--confirm, --reject, --set FIELD=VALUE, --add SORT, --withdraw or --list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What the call asks for."""

    which: str | None  # None: nothing is named
    confirm: bool
    reject: bool
    written: tuple[str, ...]  # "kind=accept"
    add: EntrySort | None  # None: nothing is added
    words: str | None  # None: none are quoted
    withdraw: bool
    show: bool

    def check(self) -> None:
        """Refuse a call that asks for nothing, or for several things at once."""
        changes = bool(self.written) and self.add is None
        ways = (self.confirm, self.reject, self.withdraw, self.show, changes)
        if sum(map(bool, (*ways, self.add is not None))) != 1:
            raise UsageError(f"say one of {WAYS}")
        if (self.add is None) != (self.words is None):
            raise UsageError(
                "--add SORT and --words 'what the report says' go together"
            )
        if self.which is None and not self.show:
            raise UsageError("name the ENTRY, or with --add the ARTICLE")


def correct(
    address: str,
    call: Call,
    by: str | None,
    why: str | None,
    dossier: Path | None,
    *,
    as_json: bool,
) -> None:
    """Keep the correction and print it, or print those that were made."""
    call.check()
    ledger = open_ledger(address, create=False)
    if call.show:
        made: Sequence[Correction] = listed(ledger, call.which)
    else:
        signed = signature(by or getpass.getuser(), why)
        words = load_words(dossier)
        made = [ledger.correct(said(ledger, call, signed, finder(words.actors)))]
    with opened(None, clean=not as_json) as out:
        out.writelines(f"{line}\n" for line in lines(made, as_json=as_json))


def lines(made: Iterable[Correction], *, as_json: bool) -> Iterable[str]:
    """A line for each correction."""
    for one in made:
        if as_json:
            yield json.dumps(correction_object(one), ensure_ascii=False)
        else:
            yield correction_line(one)


def listed(ledger: Ledger, which: str | None) -> list[Correction]:
    """All corrections, those of a report, or those of an entry."""
    if which is None:
        return ledger.corrections()
    if ledger.called(which):
        return ledger.corrections(the_one(ledger, which))
    entry, sha256 = the_entry(ledger, which)
    return [one for one in ledger.corrections(sha256) if one.entry == entry]


def said(ledger: Ledger, call: Call, signed: Signature, find: Find) -> Correction:
    """What the person says, as a correction that can be kept."""
    which, written = call.which or "", pairs(call.written)
    if call.add is not None:
        editor = editor_of(ledger, the_one(ledger, which), find)
        return editor.add(call.add, call.words or "", written, signed)
    entry, sha256 = the_entry(ledger, which)
    editor = editor_of(ledger, sha256, find)
    if written:
        return editor.change(entry, written, signed)
    return way(editor, call)(entry, signed)


def way(editor: Editor, call: Call) -> Callable[[EntryId, Signature], Correction]:
    """What is to be done with an entry that is not changed."""
    if call.confirm:
        return editor.confirm
    return editor.reject if call.reject else editor.withdraw


def pairs(written: Iterable[str]) -> dict[str, str]:
    """Fields and values from "kind=accept"; a field that stands twice is refused."""
    found: dict[str, str] = {}
    for one in written:
        field, equals, value = one.partition("=")
        if not equals or field in found:
            raise UsageError(f"--set {one}: write FIELD=VALUE, each field once")
        found[field] = value
    return found
