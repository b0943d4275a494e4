"""Behind the desk: what is old is made anew, while people and programs go on asking.

One back room serves all desks of a ledger; it hears of nothing but what the ledger
holds, and leaves there what it makes. A report or a dossier that cannot be worked on is
noted, and does not stop the others.
"""

import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from headway.coding import finding_version
from headway.desk.board import Board
from headway.desk.chores import CHORES, Chore
from headway.desk.duty import Duty
from headway.desk.enrolling import is_due
from headway.desk.shelf import Shelf
from headway.desk.workout import Arrivals, days_since, worked_out
from headway.errors import LedgerError
from headway.ledger.dossiers import claims
from headway.ledger.doubts import last_doubts
from headway.ledger.findings import keep_findings, marks
from headway.ledger.keeping import take_turn
from headway.ledger.pulse import pulses
from headway.ledger.roomkey import RoomKey
from headway.ledger.sharing import tidy
from headway.ledger.showing import show, unshown
from headway.ledger.since import aside_since, fetched
from headway.ledger.stamps import pulse_now
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import Dossier, DossierId

__all__ = ["Backroom", "keep_busy"]

PAUSE = 0.2  # seconds between two looks for what is old
TOGETHER = 20  # reports whose rows are made in one transaction
AT_HAND = 5_000  # filings that stay in memory
AGAIN = ""  # the mark of none: what failed under it is tried again


class Backroom:
    """Makes anew what a ledger's writers have overtaken."""

    def __init__(
        self,
        ledger: Ledger,
        *,
        duty: Duty | None = None,
        chores: Sequence[Chore] = CHORES,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Without a duty it never rests; `say` hears of each trouble."""
        self.ledger = ledger
        self.duty = duty
        self.pace = duty and Duty(rest=1)  # of chores: findings do not wait for them
        self.chores = chores
        self.board = Board(ledger, say)
        self.seen: object = None  # the ledger and the day when there was nothing to do
        self.waiting: object = None  # those when there was nothing to do but to rest
        self.shelves: dict[DossierId, Shelf] = {}  # the last that was used comes last
        self.failed: dict[DossierId, tuple[str, str]] = {}  # under which mark, and why

    def round(self) -> bool:
        """Do what there is to do; False where there was nothing, or rest is due."""
        now = self.now()
        rests = not (is_rested(self.duty) or is_rested(self.pace))
        if now == self.seen or (now == self.waiting and rests):
            return False
        did = self.show_all() > 0
        worked, waits = self.find_all()
        swept, left = self.do_chores()  # last: nobody has just asked for them
        idle, waits = not (did or worked or swept), waits or left
        self.seen = now if idle and not waits else None
        self.waiting = now if idle and waits else None
        return not idle

    def now(self) -> tuple[int, date, bool]:
        """What is another one when there may be something to do.

        A roll that rests falls due though nothing is written.
        """
        due = is_due(self.ledger)
        return pulse_now(self.ledger), today(), due

    def show_all(self) -> int:
        """Make the rows of reports that have none, or old ones; how many reports."""
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            waiting = unshown(db)
        troubles: dict[str, str] = {}
        known = self.board.troubles.get("show", {})
        fresh = [sha for sha in waiting if sha not in known]
        for begins in range(0, len(fresh), TOGETHER):
            self.board.tell("show", begins, len(fresh))
            troubles |= self.show(fresh[begins : begins + TOGETHER])
        if fresh:
            self.board.done("show")
        old = {sha: words for sha, words in known.items() if sha in waiting}
        self.board.note("show", old | troubles)
        return len(fresh) - len(troubles)

    def show(self, batch: Sequence[str]) -> dict[str, str]:
        """Make the rows of a few reports; what is wrong with those that are damaged."""
        try:
            with told(self.ledger.name), self.ledger.writer.begin() as db:
                for sha in batch:  # by hash: two who make rows do not cross
                    take_turn(db, sha)
                    show(db, self.ledger.name, sha)
            return {}
        except LedgerError as broken:
            if len(batch) == 1:
                return {batch[0]: str(broken)}
            return {s: why for sha in batch for s, why in self.show([sha]).items()}

    def do_chores(self) -> tuple[bool, bool]:
        """Do the chores; whether there was something to do, and whether they wait."""
        if not is_rested(self.pace):
            return False, True
        did, troubles = False, {}
        with (self.pace or Duty()).work():
            for chore in self.chores:
                try:
                    did |= chore(self.ledger)
                except LedgerError as broken:
                    troubles[chore.__name__] = str(broken)
        self.board.note("chore", troubles)
        return did, False

    def find_all(self) -> tuple[bool, bool]:
        """Whether something was worked out, and whether something waits for its turn.

        First comes what was never found, then what was looked for longest ago.
        """
        kept = marks(self.ledger)
        turn = {id_: place for place, id_ in enumerate(self.shelves)}
        with told(self.ledger.name), self.ledger.engine.connect() as db:
            beats = pulses(db)
        stale = [
            one
            for one in self.known()
            if self.is_due(one, kept.get(one.id), beats.get(one.id, 0))
        ]
        stale.sort(key=lambda one: (one.id in kept, turn.get(one.id, -1)))
        worked = False
        for dossier in stale:
            if dossier.id in kept and not is_rested(self.duty):
                return worked, True
            worked |= self.attempt(dossier, fresh=dossier.id not in kept)
        return worked, any(mark == AGAIN for mark, _ in self.failed.values())

    def known(self) -> list[Dossier]:
        """The dossiers of which more than the title is known; the others are noted."""
        found = claims(self.ledger)
        self.board.note(
            "know",
            {
                one.id: f"{one.title}: what it follows was never kept here: run "
                f"headway serve {one.place}"
                for one in found
                if one.dossier is None
            },
        )
        return [one.dossier for one in found if one.dossier]

    def is_due(self, dossier: Dossier, kept: str | None, beats: int) -> bool:
        """Whether its findings are older than what it files, and can be made."""
        now = mark_of(dossier, beats)
        return now not in (kept, self.failed.get(dossier.id, ("", ""))[0])

    def mark(self, dossier: Dossier) -> str:
        """All by which findings would be made now."""
        return mark_of(dossier, pulse_now(self.ledger, dossier.id))

    def attempt(self, dossier: Dossier, *, fresh: bool) -> bool:
        """Work a dossier out, and rest; False where something stops it, which is noted.

        What the ledger says may be over soon, and is tried again; what the dossier's
        own reports do is not, until it is written.
        """
        with (self.duty or Duty()).work():
            name, begun = f"find {dossier.id}", self.mark(dossier)
            if fresh:
                self.board.tell(name, 0, 1)
            self.failed.pop(dossier.id, None)
            try:
                self.find(dossier)
            except LedgerError as broken:
                self.failed[dossier.id] = AGAIN, str(broken)
            except Exception as broken:  # whatever is in it, the others go on
                words = " ".join(f"{type(broken).__name__}: {broken}".split())
                self.failed[dossier.id] = begun, f"{dossier.title}: {words}"
            if fresh:
                self.board.done(name)
        self.board.note("find", {id_: why for id_, (_, why) in self.failed.items()})
        return dossier.id not in self.failed

    def find(self, dossier: Dossier) -> bool:
        """Work out what there is to find; False where a report has gone meanwhile."""
        shelf, name = self.shelf(dossier), f"file {dossier.id}"
        filings, beats = shelf.filings(lambda n, of: self.board.tell(name, n, of))
        self.board.done(name)
        self.board.note(name, shelf.troubles)
        arrivals = arrivals_of(self.ledger, dossier.id, today())
        found = worked_out(dossier, filings, today(), arrivals)
        kept = {question.value: content for question, content in found.items()}
        mark = mark_of(dossier, beats)
        of = [one.article for one in filings]
        return keep_findings(self.ledger, dossier.id, kept, mark, of)

    def shelf(self, dossier: Dossier) -> Shelf:
        """The dossier's shelf; those that were not used for long are emptied."""
        found = self.shelves.pop(dossier.id, None)
        if found is None or found.dossier != dossier:
            found = Shelf(dossier, self.ledger)
        while self.shelves and sum(map(len, self.shelves.values())) > AT_HAND:
            del self.shelves[next(iter(self.shelves))]
        self.shelves[dossier.id] = found
        return found


def keep_busy(room: Backroom, key: RoomKey, is_open: Callable[[], bool]) -> None:
    """Go round while the desk is open, as far as no other desk's back room does."""
    try:
        rounds(room, key, is_open)
    finally:
        key.give_back()


def rounds(room: Backroom, key: RoomKey, is_open: Callable[[], bool]) -> None:
    """Round after round, with a pause where there is nothing to do."""
    begun = busy = False
    trouble = ""
    while is_open():
        try:
            if key.held():
                if not begun:
                    room.board.wipe()
                    begun = True
                if room.round():
                    busy, trouble = True, ""
                    continue
                if busy:
                    tidy(room.ledger)
                    busy = False
        except LedgerError as broken:
            if str(broken) != trouble:
                trouble = str(broken)
                room.board.say(trouble)
        time.sleep(PAUSE)


def is_rested(duty: Duty | None) -> bool:
    """Whether there may be work again."""
    return duty is None or duty.is_rested


def mark_of(dossier: Dossier, beats: int) -> str:
    """All by which findings are made: the dossier, the rules, today, its reports.

    What changed since yesterday is another thing every day.
    """
    return f"{dossier.mark} {finding_version()} {today()} {beats}"


def arrivals_of(ledger: Ledger, dossier: DossierId, now: date) -> Arrivals:
    """How a dossier's reports came, and what they leave open."""
    since = days_since(now).values()
    aside = {day: aside_since(ledger, dossier, day) for day in since}
    doubts = last_doubts(ledger, dossier)
    return Arrivals(fetched=fetched(ledger), aside=aside, doubts=doubts)


def today() -> date:
    """The day by UTC."""
    return datetime.now(UTC).date()
