"""The closed sets of PLOVER, the event ontology to which moves are exported.

Political Language Ontology for Verifiable Event Records: the codebook of the Open Event
Data Alliance, draft 2.0 as built on 23 December 2023. See decision 21.
"""

from enum import StrEnum

__all__ = ["CODEBOOK", "MODES", "BodyCode", "EventType", "Sector"]

CODEBOOK = "plover-2.0-draft+840dbef"  # version, and commit of openeventdata/PLOVER


class EventType(StrEnum):
    """The 16 event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"

    @property
    def quad(self) -> str:
        """Words or deeds, with or against: "verbal cooperation"."""
        place = list(EventType).index(self)
        return QUADS[sum(place >= start for start in STARTS)]


QUADS = (
    "verbal cooperation",
    "material cooperation",
    "verbal conflict",
    "material conflict",
)
STARTS = (4, 7, 11)  # where in `EventType` the later quads begin
ASKED = frozenset({"assist", "change", "meet", "yield"})
MODES: dict[EventType, frozenset[str]] = {
    EventType.CONSULT: frozenset({"multilateral", "phone", "third-party", "visit"}),
    EventType.RETREAT: frozenset(
        {"access", "ceasefire", "disarm", "release", "resign", "withdraw"}
    ),
    EventType.REQUEST: ASKED,
    EventType.REJECT: ASKED,
    EventType.ACCUSE: frozenset({"allege", "disapprove", "investigate"}),
    EventType.THREATEN: frozenset(
        {"arrest", "expel", "relations", "restrict", "territory", "violence"}
    ),
    EventType.PROTEST: frozenset(
        {"boycott", "demo", "hunger", "obstruct", "riot", "strike", "vandalize"}
    ),
    EventType.SANCTION: frozenset({"convict", "discontinue", "expel", "withdraw"}),
    EventType.MOBILIZE: frozenset({"militia", "police", "troops", "weapons"}),
    EventType.COERCE: frozenset(
        {
            "arrest",
            "censor",
            "curfew",
            "cyber",
            "deport",
            "martial-law",
            "misinformation",
            "restrict",
            "seize",
            "withhold",
        }
    ),
    EventType.ASSAULT: frozenset(
        {
            "abduct",
            "aerial",
            "beat",
            "crowd-control",
            "destroy",
            "drone",
            "explosives",
            "firearms",
            "heavy-weapons",
            "primitive",
            "sexual",
            "suicide-attack",
            "targeted",
            "torture",
            "unconventional",
        }
    ),
}
"""The modes of those event types that have any."""


class BodyCode(StrEnum):
    """What stands in place of a country for those who belong to none."""

    IGO = "IGO"
    UNO = "UNO"
    EUR = "EUR"
    NGO = "NGO"
    ISM = "ISM"
    IMG = "IMG"
    MNC = "MNC"


class Sector(StrEnum):
    """What part of a society an actor belongs to."""

    AGR = "AGR"
    BUS = "BUS"
    COP = "COP"
    CRM = "CRM"
    CVL = "CVL"
    EDU = "EDU"
    ELI = "ELI"
    GOV = "GOV"
    JRN = "JRN"
    JUD = "JUD"
    LAB = "LAB"
    LEG = "LEG"
    MED = "MED"
    MIL = "MIL"
    OPP = "OPP"
    PRE = "PRE"
    PRM = "PRM"
    PTY = "PTY"
    REB = "REB"
    REF = "REF"
    REL = "REL"
    SOC = "SOC"
    SPY = "SPY"
    UAF = "UAF"
    UNK = "UNK"
