"""What is new since a day: what reports published since then tell of the time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from headway.analyse.followed.change import Change, Changes, ChangeSort
from headway.analyse.followed.cited import Cited, in_force, witness_of
from headway.analyse.followed.positions import positions
from headway.analyse.followed.scale import BACKGROUND, HEARD, WINDOW
from headway.analyse.followed.stances import Direction
from headway.model.filing import FiledMeeting, FiledMove, Filing
from headway.model.kinds import MeetingStatus, MoveKind, MoveStatus, ProposalStatus

__all__ = ["changes"]

Made = tuple[MoveKind, tuple[str, ...], str | None]  # kind, parties and issue

MADE: Mapping[MoveKind, ChangeSort] = {
    MoveKind.DEMAND: ChangeSort.DEMANDS,
    MoveKind.PROPOSE: ChangeSort.OFFERS,
    MoveKind.COMMIT: ChangeSort.OFFERS,
    MoveKind.CONCEDE: ChangeSort.OFFERS,
    MoveKind.ACCEPT: ChangeSort.ANSWERS,
    MoveKind.REJECT: ChangeSort.ANSWERS,
    MoveKind.DEFER: ChangeSort.ANSWERS,
    MoveKind.BREAK_OFF: ChangeSort.ACTS,
    MoveKind.RESUME: ChangeSort.ACTS,
    MoveKind.IMPLEMENT: ChangeSort.ACTS,
    MoveKind.PRESSURE: ChangeSort.ACTS,
}
# of several tellings of one meeting the first of these holds
MET: Mapping[MeetingStatus, ChangeSort] = {
    MeetingStatus.HELD: ChangeSort.HELD,
    MeetingStatus.CANCELLED: ChangeSort.CANCELLED,
    MeetingStatus.PLANNED: ChangeSort.ANNOUNCED,
}
TURNED: Mapping[Direction, ChangeSort] = {
    Direction.HARDENED: ChangeSort.HARDENED,
    Direction.SOFTENED: ChangeSort.SOFTENED,
}
SETTLED = {
    ProposalStatus.ACCEPTED,
    ProposalStatus.REJECTED,
    ProposalStatus.WITHDRAWN,
    ProposalStatus.SUPERSEDED,
}


def changes(
    filings: Iterable[Filing],
    since: date,
    *,
    fetched: Mapping[str, date] | None = None,
    aside: int = 0,
    further: Iterable[Change] = (),
) -> Changes:
    """What reports published since the day tell, and none told before.

    `fetched` says from when reports without a day count, by the hash of their text;
    others without a day count as told before. What tells of days long before its report
    is counted as background, and is no change. `further` are changes that were found
    elsewhere: steps of the ladder, conflicts.
    """
    held = in_force(filings)
    new, old = apart(held, since, fetched or {})
    fresh = [Cited(one, move) for one in new for move in one.moves]
    fresh += [Cited(one, meeting) for one in new for meeting in one.meetings]
    found = [*made(new, old), *met(new, old), *settled(new, old)]
    found += [*turned(held, old, since), *further]
    days = [one.published for one in new if one.published]
    return Changes(
        since=since,
        until=max(days, default=None),
        reports=len({witness_of(one) for one in new}),
        background=sum(map(is_background, fresh)),
        aside=aside,
        found=sorted_out(found),
    )


def apart(
    held: Sequence[Filing], since: date, fetched: Mapping[str, date]
) -> tuple[list[Filing], list[Filing]]:
    """The reports since the day, and those before it."""
    new: list[Filing] = []
    old: list[Filing] = []
    for one in held:
        told = one.published or fetched.get(one.article, date.min)
        (new if told >= since else old).append(one)
    known = {witness_of(one) for one in old}
    return [one for one in new if witness_of(one) not in known], old


def is_background(cited: Cited) -> bool:
    """Whether it tells of days long before its report."""
    entry, published = cited.entry, cited.filing.published
    last = getattr(entry, "last", None) or getattr(entry, "first", None)
    return last is not None and published is not None and last < published - BACKGROUND


def made(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Demands, offers, answers and acts: those of one party on one issue together."""
    before = {words_of(move) for one in old for move in one.moves}
    found: dict[Made, list[Cited]] = defaultdict(list)
    for one in new:
        for move in filter(counts, one.moves):
            cited = Cited(one, move)
            if words_of(move) not in before and not is_background(cited):
                for issue in move.issues or (None,):
                    found[move.kind, move.parties, issue].append(cited)
    for (kind, parties, issue), told in found.items():
        surest = sorted(told, key=lambda cited: cited.rank)
        yield Change(
            sort=MADE[kind],
            kind=kind,
            parties=parties,
            issue=issue,
            cited=tuple(surest),
            day=surest[0].day,
        )


def counts(move: FiledMove) -> bool:
    """Whether the move was made, by a party, and is read with some certainty."""
    done = move.status is MoveStatus.ACTUAL and move.kind in MADE
    return done and bool(move.parties) and move.confidence >= HEARD


def words_of(move: FiledMove) -> tuple[MoveKind, str]:
    """By what a reprinted move is known."""
    return move.kind, move.words.casefold()


def met(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Meetings held, announced or cancelled that no report told so before."""
    before = {(*talks(m), m.status) for one in old for m in one.meetings}
    found: dict[tuple[object, ...], list[tuple[FiledMeeting, Cited]]] = defaultdict(
        list
    )
    for one in new:
        for meeting in one.meetings:
            cited = Cited(one, meeting)
            known = (*talks(meeting), meeting.status) in before
            if meeting.parties and not known and not is_background(cited):
                found[talks(meeting)].append((meeting, cited))
    for tellings in found.values():
        yield meeting_of(tellings)


def talks(meeting: FiledMeeting) -> tuple[object, ...]:
    """By what tellings of one meeting are known: who met, and on which day."""
    return frozenset(meeting.parties or meeting.actors), meeting.first


def meeting_of(tellings: Sequence[tuple[FiledMeeting, Cited]]) -> Change:
    """One meeting; what was held or cancelled is no longer announced."""
    ranks = list(MET)
    status = min((m.status for m, _ in tellings), key=ranks.index)
    cited = sorted((c for m, c in tellings if m.status is status), key=lambda c: c.key)
    first = next(m for m, c in tellings if c is cited[0])
    return Change(
        sort=MET[status],
        parties=tuple(sorted({p for m, _ in tellings for p in m.parties})),
        cited=tuple(cited),
        day=first.first if cited[0].day else None,
        note=next((m.place for m, _ in tellings if m.place), ""),
    )


def settled(new: Sequence[Filing], old: Sequence[Filing]) -> Iterator[Change]:
    """Proposals that were accepted, rejected, withdrawn or replaced."""
    before = {
        (p.actor, p.about.casefold(), p.status) for one in old for p in one.proposals
    }
    found: dict[tuple[str, str, ProposalStatus], list[Cited]] = defaultdict(list)
    for one in new:
        for paper in one.proposals:
            key = paper.actor, paper.about.casefold(), paper.status
            if paper.status in SETTLED and key not in before:
                answers = set(paper.answered_by)
                found[key].append(Cited(one, paper))
                found[key] += [Cited(one, m) for m in one.moves if m.id in answers]
    for (actor, _, status), told in found.items():
        yield Change(
            sort=ChangeSort.SETTLED,
            parties=(actor,),
            cited=tuple(told),
            day=told[0].day,
            note=status.value,
        )


def turned(
    held: Sequence[Filing], old: Sequence[Filing], since: date
) -> Iterator[Change]:
    """Positions that hardened or softened, as could not be known before."""
    known = {
        (one.party, one.issue, stance.since, stance.firmness)
        for one in positions(old)
        for stance in one.history
    }
    for one in positions(held):
        for place, stance in enumerate(one.history):
            key = one.party, one.issue, stance.since, stance.firmness
            late = stance.since < since - WINDOW
            if stance.direction in TURNED and key not in known and not late:
                yield Change(
                    sort=TURNED[stance.direction],
                    kind=stance.kind,
                    before=one.history[place + 1].kind,
                    parties=(one.party,),
                    issue=one.issue,
                    cited=stance.tellings,
                    day=stance.since,
                )


def sorted_out(found: Iterable[Change]) -> Mapping[ChangeSort, tuple[Change, ...]]:
    """The changes by sort, those that most reports tell first."""
    sorts: dict[ChangeSort, list[Change]] = {sort: [] for sort in ChangeSort}
    for change in found:
        sorts[change.sort].append(change)
    return {
        sort: tuple(sorted(some, key=weight)) for sort, some in sorts.items() if some
    }


def weight(change: Change) -> tuple[object, ...]:
    """What the order goes by: issues first, meetings of parties, what many tell."""
    whole = change.issue is None and change.kind is not None
    alone = change.kind is None and len(change.parties) == 1
    first = change.cited[0].key if change.cited else ("",)
    return whole or alone, -change.witnesses, change.parties, change.kind or "", first
