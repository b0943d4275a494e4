"""A small ledger that is filled: talks of Arland and Borland in five reports."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tests.fakes import TEXT, article, capture, entries

from headway.coding import basis_of
from headway.desk.backroom import Backroom
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.dossiers import claim
from headway.ledger.filings import keep_filings
from headway.ledger.likenesses import keep_likeness, keep_witnesses
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.entry import Entries
from headway.model.kinds import MoveKind
from headway.model.when import When

__all__ = ["PATROL", "REPRINT", "TALKS", "fill", "reports"]

PATROL = "Joint patrol"
TALKS = Dossier(
    id=DossierId("strait"),
    title="Talks of Arland and Borland about the strait",
    question="Will there be a patrol?",
    parties=(
        Party(name="Arland", names=("the Arlanders",)),
        Party(name="Borland", names=("the Borlanders",)),
    ),
    issues=(
        Issue(name=PATROL, phrases=("patrol",)),
        Issue(name="Fishing", phrases=("fish", "nets")),
    ),
    begins=When(2021),
)
OUTLETS = ("Ferry News", "The Bay", "=Harbour+Post", "The Bay", "Isle & Sound")
FIRST = date(2021, 3, 2)
REPRINT = 4  # the report that prints what another one does


def reports() -> Iterator[Entries]:
    """What was read in the reports, a day after each other; the last has no day."""
    for number, outlet in enumerate(OUTLETS):
        text = f"{TEXT} So it was on day {number}."
        day = FIRST.replace(day=FIRST.day + number) if number < REPRINT - 1 else None
        named = replace(
            article(text, day or (FIRST if number == REPRINT else None)),
            id=f"cresk-{number}",
            outlet=outlet,
            title=f"No patrol, {number}",
            url=f"https://{number}.example/no-patrol",
        )
        yield entries(named)


def fill(ledger: Ledger) -> list[Entries]:
    """Put the reports into a dossier of the ledger, and find what there is to find."""
    made = list(reports())
    for one in made:
        text = one.article.text.encode()
        ledger.add(capture(text, f"{one.article.id}.txt"), one)
    claim(ledger, TALKS, "strait.toml")
    sides = Sides.of(TALKS)
    named = {MoveKind.PROPOSE, MoveKind.REJECT}
    ours = {move.id for one in made for move in one.moves if move.kind in named}
    filings = [
        filed(one, sides, lambda id: (PATROL,) if id in ours else ()) for one in made
    ]
    keep_filings(ledger, TALKS.id, filings, basis_of(TALKS.mark))
    for one in made:
        keep_likeness(ledger, one.article.sha256, b"\x01")
    first, last = made[0].article.sha256, made[REPRINT].article.sha256
    keep_witnesses(ledger, {first: (first, False), last: (first, False)})
    Backroom(ledger, chores=()).round()
    return made
