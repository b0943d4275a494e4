"""The closed sets of the ledger; what each word means stands in VOCABULARY.md."""

from enum import StrEnum

__all__ = [
    "ActorKind",
    "ChannelState",
    "CueClass",
    "Directness",
    "DoubtKind",
    "EntrySort",
    "MeetingFormat",
    "MeetingStatus",
    "MoveKind",
    "MoveStatus",
    "Outcome",
    "ProposalStatus",
    "Scope",
    "Valence",
    "Verdict",
]


class MoveKind(StrEnum):
    """The 16 steps of a negotiation."""

    DEMAND = "demand"
    PROPOSE = "propose"
    ACCEPT = "accept"
    REJECT = "reject"
    DEFER = "defer"
    CONCEDE = "concede"
    COMMIT = "commit"
    DENY = "deny"
    ACCUSE = "accuse"
    WARN = "warn"
    MEET = "meet"
    BREAK_OFF = "break_off"
    RESUME = "resume"
    PRESSURE = "pressure"
    IMPLEMENT = "implement"
    ASSESS = "assess"


class MoveStatus(StrEnum):
    """Whether a move has been made, is to be made, or is said not to have been made."""

    ACTUAL = "actual"
    PLANNED = "planned"
    NEGATED = "negated"


class Valence(StrEnum):
    """How an assessment judges the talks."""

    GOOD = "+"
    BAD = "-"
    MIXED = "0"


class Outcome(StrEnum):
    """Which way a report says that the talks moved."""

    FORWARD = "+"
    BACK = "-"
    NEITHER = "0"


class Directness(StrEnum):
    """Whether a statement is given in the speaker's words, the reporter's, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class CueClass(StrEnum):
    """What a cue attributes: words said, what is held true, or what is meant to be."""

    SPEECH = "speech"
    BELIEF = "belief"
    INTENTION = "intention"


class ActorKind(StrEnum):
    """What sort of actor someone is."""

    STATE = "state"
    ORGANISATION = "organisation"
    OFFICE = "office"
    PERSON = "person"
    GROUP = "group"
    UNNAMED = "unnamed"
    REPORTER = "reporter"


class MeetingStatus(StrEnum):
    """Whether talks took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class MeetingFormat(StrEnum):
    """In which form talks are held."""

    BILATERAL = "bilateral"  # two sides
    MULTILATERAL = "multilateral"  # three or more
    COUNCIL = "council"  # a standing body meets
    SUMMIT = "summit"  # leaders meet
    PHONE = "phone call"
    VIDEO = "video call"
    VISIT = "visit"  # one side is the guest of another


class ChannelState(StrEnum):
    """Whether a standing channel between parties can be used."""

    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"
    REACTIVATED = "reactivated"  # open again


class ProposalStatus(StrEnum):
    """Where a proposal stands."""

    TABLED = "tabled"
    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class Scope(StrEnum):
    """What an agreement, or a break, is of."""

    SIGNED = "signed"  # an agreement that is signed, or ratified
    WHOLE = "whole"  # a final or comprehensive one
    AGREEMENT = "agreement"  # an agreement, and its words do not say how far it goes
    PART = "part"  # an interim or partial one, or one in principle
    TALKS = "talks"  # the talks themselves


class DoubtKind(StrEnum):
    """Why something seen was not settled."""

    NO_ANCHOR = "no anchor"  # a relative date, and the report has no day to count from
    NO_DATE = "no date"  # a time expression that names no one date
    WHICH_ACTOR = (
        "which actor"  # a pronoun or description with no or several candidates
    )
    WHICH_STATE = "which state"  # a channel that is told to be in two states
    NO_SPEAKER = "no speaker"  # quoted words that nobody is said to have said
    LANGUAGE = "language"  # the report is not in English


class EntrySort(StrEnum):
    """The five sorts of entries, as tables and keys name them."""

    STATEMENT = "statement"
    MOVE = "move"
    MEETING = "meeting"
    PROPOSAL = "proposal"
    CHANNEL = "channel"


class Verdict(StrEnum):
    """What a person says of an entry."""

    CONFIRM = "confirm"  # it is right as it is shown
    REJECT = "reject"  # nothing of the sort stands there
    CHANGE = "change"  # some of its fields are others
    ADD = "add"  # the reader has not seen it
    WITHDRAW = "withdraw"  # an earlier correction is undone
