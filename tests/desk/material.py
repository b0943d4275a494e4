"""Dossiers of our own on a real ledger, for tests of what the desk shows."""

from datetime import date

from tests.fakes import capture, entries
from tests.filings import ARLAND, CRESK, channel, filing, meeting, move, on, proposal
from tests.filings import statement as said

from headway.coding import basis_of
from headway.desk.workout import worked_out
from headway.follow.filing import filed
from headway.follow.sides import Sides
from headway.ledger.dossiers import claim
from headway.ledger.filings import keep_filings
from headway.ledger.findings import keep_findings
from headway.ledger.store import Ledger
from headway.model.dossier import Dossier, DossierId, Issue, Party
from headway.model.filing import Filing
from headway.model.kinds import ChannelState, MoveKind, Scope

__all__ = ["PATROL", "RIVER", "TODAY", "TOLLS", "filled", "river", "told"]

TOLLS = "Tolls"
TODAY = on(20)
RIVER = Dossier(
    id=DossierId("river"),
    title="River talks",
    question="Will the tolls fall?",
    parties=(Party(name=ARLAND), Party(name=CRESK)),
    issues=(Issue(name=TOLLS), Issue(name="Fish")),
)
PATROL = Dossier(
    id=DossierId("patrol"),
    title="The patrol",
    parties=(Party(name="Arland"), Party(name="Borland", names=("the Borlanders",))),
    issues=(Issue(name="Patrols", phrases=("patrol",)),),
)


def river() -> list[Filing]:
    """Two weeks of talks: demands, a refusal, a deal, and a dispute."""
    demand = move(
        MoveKind.DEMAND,
        "demanded lower tolls",
        issues=(TOLLS,),
        first=on(1),
        last=on(1),
    )
    no = move(
        MoveKind.REJECT, "refused them", CRESK, ARLAND, issues=(TOLLS,), first=on(2)
    )
    offer = move(MoveKind.PROPOSE, "offered a joint toll house", issues=(TOLLS,))
    deal = move(
        MoveKind.ACCEPT,
        "agreed on tolls",
        scope=Scope.AGREEMENT,
        issues=(TOLLS,),
        first=on(14),
        last=on(14),
    )
    ends = filing("c", on(15), deal, said("It is done", CRESK, issues=(TOLLS,)))
    talks = [
        filing(f"m{n}", on(5), meeting(on(4), town, actors=("Ada Orr", "Udo Lim")))
        for n, town in enumerate(("Ulm", "Ulm", "Bonn"))
    ]
    return [
        filing("a", on(1), demand, said("Tolls are too high", issues=(TOLLS,))),
        filing("b", on(2), no, offer, proposal("a joint toll house", "b-1")),
        *talks,
        ends,
        filing("d", on(15), deal),
        filing("e", on(16), channel("river council", ChannelState.OPEN)),
    ]


def told(
    ledger: Ledger,
    *filings: Filing,
    dossier: Dossier = RIVER,
    today: date = TODAY,
    mark: str = "made 1",
) -> None:
    """Keep a dossier with what is found in these reports."""
    claim(ledger, dossier, f"{dossier.id}.toml")
    found = worked_out(dossier, filings, today)
    kept = {question.value: content for question, content in found.items()}
    keep_findings(ledger, dossier.id, kept, mark)


def filled(ledger: Ledger, dossier: Dossier = PATROL) -> str:
    """Keep a dossier with one report of it, filed; the report's hash."""
    found = entries()
    claim(ledger, dossier, f"{dossier.id}.toml")
    ledger.add(capture(), found)
    issues = {move.id: ("Patrols",) for move in found.moves}
    made = filed(found, Sides.of(dossier), lambda id_: issues.get(id_, ()))
    keep_filings(ledger, dossier.id, [made], basis_of(dossier.mark))
    return found.article.sha256
