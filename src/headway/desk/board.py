"""What the back room lets others know: how far its work is, and what stops it."""

from collections.abc import Callable, Mapping

from headway.ledger.store import Ledger
from headway.ledger.works import done, keep_work, works

__all__ = ["Board"]

TROUBLE = "trouble"  # the names of what is no work begin so


class Board:
    """Notes that stand in the ledger until they are true no more."""

    def __init__(self, ledger: Ledger, say: Callable[[str], None]) -> None:
        """`say` hears of each trouble once."""
        self.ledger = ledger
        self.say = say
        self.troubles: dict[str, dict[str, str]] = {}  # by the work that they stop
        self.under_way: set[str] = set()

    def wipe(self) -> None:
        """Take down what a back room has left that is no more."""
        self.troubles.clear()
        for one in works(self.ledger):
            done(self.ledger, one.name)

    def tell(self, name: str, made: int, of: int) -> None:
        """Note how far some work is."""
        keep_work(self.ledger, name, made, of)
        self.under_way.add(name)

    def done(self, name: str) -> None:
        """Note that it is done, where it was said to be under way."""
        if name in self.under_way:
            done(self.ledger, name)
            self.under_way.remove(name)

    def note(self, name: str, troubles: Mapping[str, str]) -> None:
        """Note all that stops this work, each under what it is about."""
        before, now = self.troubles.get(name, {}), dict(troubles)
        for about in before.keys() - now.keys():
            done(self.ledger, f"{TROUBLE} {name} {about}")
        for about, words in now.items():
            if before.get(about) != words:
                keep_work(self.ledger, f"{TROUBLE} {name} {about}", 0, 0, words)
                self.say(words)
        self.troubles[name] = now
