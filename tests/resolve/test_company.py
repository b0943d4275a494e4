"""What other moves say of the places where one may have been made."""

from headway.model.entry import EntryId, Move
from headway.model.kinds import MoveKind, MoveStatus
from headway.model.span import Span
from headway.model.when import When
from headway.resolve.company import Company, Neighbour, company

MONDAY, TUESDAY = When(2021, 3, 1), When(2021, 3, 2)


def neighbour(
    number: int,
    site: str = "",
    sides: str = "AB",
    kind: MoveKind = MoveKind.MEET,
    date: When | None = None,
    status: MoveStatus = MoveStatus.ACTUAL,
) -> Neighbour:
    """A move in the sentence of this number."""
    move = Move(
        id=EntryId(f"{number}"),
        kind=kind,
        evidence=Span(number * 10, number * 10 + 9),
        date=date,
        status=status,
    )
    return Neighbour(move=move, site=site, sentence=number, sides=frozenset(sides))


def test_sides_that_met_somewhere_may_meet_there_again() -> None:
    others = [
        neighbour(0, "muscat"),
        neighbour(1, "geneva", sides="AC"),
        neighbour(2, "vienna", status=MoveStatus.PLANNED),
        neighbour(3, "doha", kind=MoveKind.REJECT),
    ]
    around = company(neighbour(4), others)
    assert around.same_sides == {"muscat", "vienna"}
    assert around.same_status == {"muscat"}
    assert (around.latest, around.sentence_before) == ("vienna", "doha")


def test_a_day_speaks_for_the_place_of_that_day() -> None:
    others = [neighbour(0, "muscat", date=MONDAY), neighbour(5, "doha", date=TUESDAY)]
    around = company(neighbour(3, date=MONDAY), others)
    assert around.same_day == {"muscat"}
    assert around.other_day == {"doha"}
    assert company(neighbour(3), others).same_day == set()


def test_a_move_says_nothing_of_itself() -> None:
    assert company(neighbour(0, "muscat"), [neighbour(0, "muscat")]) == Company()
