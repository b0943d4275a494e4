"""Who met where, as far as it tells whether two tellings are of one meeting."""

from dataclasses import dataclass, replace

from headway.analyse.meetings import REMOTE
from headway.lexicon.places import load_places
from headway.model.filing import FiledMeeting

__all__ = [
    "ENVOYS",
    "Company",
    "agree",
    "closeness",
    "company_of",
    "elsewhere",
    "in_one_place",
    "same_persons",
]

ALIKE = 0.5  # the share of all parties that two tellings of one meeting have in common
ENVOYS = 2  # persons: who names as many tells of their meeting and no larger one
VENUE = "venue"  # a house: it may stand in any town of its country
Where = tuple[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The parties and persons of a meeting, the places told, and whether by wire."""

    parties: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()  # of persons and others who are no party
    places: frozenset[Where] = frozenset()
    remote: bool = False

    def joined(self, other: "Company") -> "Company":
        """Both together."""
        return replace(
            self,
            parties=self.parties | other.parties,
            names=self.names | other.names,
            places=self.places | other.places,
        )


def company_of(meeting: FiledMeeting) -> Company:
    """What one report tells."""
    told = meeting.place or meeting.country
    return Company(
        parties=frozenset(meeting.parties),
        names=frozenset(meeting.actors) - frozenset(meeting.parties),
        places=frozenset({(told, meeting.country)} if told else ()),
        remote=meeting.format in REMOTE,
    )


def closeness(one: Company, other: Company) -> float:
    """How alike two companies are, above 0 where they may be one meeting's.

    States named alone may be told for all who met; envoys who are named beside larger
    talks have met on their own. A call is none of the meetings in a room.
    """
    if one.remote != other.remote:
        return 0.0
    both, names = one.parties & other.parties, one.names & other.names
    every = one.parties | other.parties
    share = len(both) / len(every) if every else 1.0
    persons = len(names) >= ENVOYS and share >= ALIKE
    if elsewhere(one, other):
        return share if persons and one.parties == other.parties else 0.0
    small = min(one, other, key=lambda company: len(company.parties))
    shorthand = both == small.parties and len(small.names) < ENVOYS
    if persons or (len(both) > 1 and (share >= ALIKE or shorthand)):
        return share + len(names) + in_one_place(one, other)
    return 0.0


def same_persons(one: Company, other: Company) -> bool:
    """Whether both name two persons or more, the same."""
    return len(one.names & other.names) >= ENVOYS


def in_one_place(one: Company, other: Company) -> bool:
    """Whether both name a place, and it may be the same."""
    return any(agree(here, there) for here in one.places for there in other.places)


def elsewhere(one: Company, other: Company) -> bool:
    """Whether all places of the one contradict all of the other."""
    return bool(one.places and other.places) and not in_one_place(one, other)


def agree(here: Where, there: Where) -> bool:
    """Whether two places may be one: "Lausanne" and "Switzerland", a town and a house.

    A house is known to stand in a country, not in which of its towns.
    """
    (place, country), (other, state) = here, there
    if place in (other, state) or other == country:
        return True
    return country == state and (is_venue(place) or is_venue(other))


def is_venue(place: str) -> bool:
    """Whether it is a house: "the White House"."""
    known = load_places().find(place)
    return known is not None and known.kind == VENUE
