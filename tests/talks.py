"""Short questions to the talks that reports tell of."""

from tests.filings import ARLAND, BOREN, CRESK

from headway.analyse.followed.meetings import Talks, all_talks
from headway.analyse.followed.witnesses import Disputed
from headway.model.filing import Filing
from headway.model.kinds import MeetingStatus

__all__ = [
    "CANCELLED",
    "ENVOYS",
    "HELD",
    "HILL",
    "LAKE",
    "PLANNED",
    "THREE",
    "count",
    "disputes",
    "only",
]

HELD, PLANNED = MeetingStatus.HELD, MeetingStatus.PLANNED
CANCELLED = MeetingStatus.CANCELLED
THREE = (ARLAND, BOREN, CRESK)
ENVOYS = ("Ada Orr", "Udo Lim")
LAKE, HILL = "Lakeview", "Hilltop"


def only(*filings: Filing) -> Talks:
    """The one meeting of these reports."""
    (talks,) = all_talks(filings)
    return talks


def count(*filings: Filing) -> int:
    """How many meetings there are in these reports."""
    return len(all_talks(filings))


def disputes(*filings: Filing) -> dict[Disputed, list[str]]:
    """On what the reports of the one meeting disagree, with what is claimed."""
    found = only(*filings).conflicts
    return {one.what: [claim.value for claim in one.claims] for one in found}
