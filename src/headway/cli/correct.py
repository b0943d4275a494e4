"""`headway correct`: a person's word about an entry."""

from pathlib import Path
from typing import Annotated

import typer

from headway.cli.asking import Address, AsJsonLines
from headway.cli.late import late
from headway.model.kinds import EntrySort

__all__ = ["EXAMPLES", "correct"]

EXAMPLES = (
    "Example: headway correct efd32563dde14575 --ledger talks.db --set kind=defer\n\n"
    "Example: headway correct efd32563dde14575 --ledger talks.db --confirm\n\n"
    "Example: headway correct efd32563dde14575 --ledger talks.db --withdraw\n\n"
    "Example: headway correct report --ledger talks.db --add move "
    "--words 'its envoy said' --set kind=deny --set actor=Iran\n\n"
    "Example: headway correct --list --ledger talks.db"
)


Which = Annotated[
    str | None,
    typer.Argument(
        metavar="ENTRY | ARTICLE",
        help="The entry's id, or the first eight digits or more; with --add the "
        "article's id or SHA-256. With --list it may be either, or left away.",
    ),
]
Confirm = Annotated[
    bool,
    typer.Option(
        "--confirm", envvar="HEADWAY_CONFIRM", help="It is right as it is shown."
    ),
]
Reject = Annotated[
    bool,
    typer.Option(
        "--reject",
        envvar="HEADWAY_REJECT",
        help="Nothing of the sort stands there.",
    ),
]
Changed = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        envvar="HEADWAY_SET",
        metavar="FIELD=VALUE",
        help="What a field should be; nothing after = leaves it open. Several "
        "actors are parted by commas.",
    ),
]
AddedSort = Annotated[
    EntrySort | None,
    typer.Option(
        envvar="HEADWAY_ADD", help="Add an entry that the words of --words prove."
    ),
]
Words = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_WORDS",
        metavar="WORDS",
        help="With --add: words of the report, to the letter.",
    ),
]
Withdraw = Annotated[
    bool,
    typer.Option(
        "--withdraw",
        envvar="HEADWAY_WITHDRAW",
        help="Undo the latest correction of it.",
    ),
]
Listed = Annotated[
    bool,
    typer.Option(
        "--list", envvar="HEADWAY_LIST", help="List the corrections that were made."
    ),
]
Why = Annotated[
    str | None,
    typer.Option(envvar="HEADWAY_WHY", metavar="WORDS", help="Why; it is kept."),
]
By = Annotated[
    str | None,
    typer.Option(
        envvar="HEADWAY_BY",
        metavar="NAME",
        help="Who says so; without it, the name of the system's user.",
    ),
]
NamedIn = Annotated[
    Path | None,
    typer.Option(
        envvar="HEADWAY_DOSSIER",
        metavar="FILE",
        help="The dossier whose actors may be named, too.",
    ),
]


def correct(
    ledger: Address,
    which: Which = None,
    confirm: Confirm = False,
    reject: Reject = False,
    set_: Changed = None,
    add: AddedSort = None,
    words: Words = None,
    withdraw: Withdraw = False,
    show: Listed = False,
    why: Why = None,
    by: By = None,
    dossier: NamedIn = None,
    as_json: AsJsonLines = False,
) -> None:
    """Confirm, reject, change or add an entry; the machine's reading stays beside it.

    No later reading undoes it, and it can be withdrawn.
    """
    work = late("correcting")
    call = work.Call(
        which=which,
        confirm=confirm,
        reject=reject,
        written=tuple(set_ or ()),
        add=add,
        words=words,
        withdraw=withdraw,
        show=show,
    )
    work.correct(ledger, call, by, why, dossier, as_json=as_json)
