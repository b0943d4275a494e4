"""All doors by name; `python -m tests.fuzz.doors` lists them."""

from tests.fuzz import archives, desk, ledgers, lists, papers, persons, readers, web
from tests.fuzz.door import Door

from headway.errors import UsageError

__all__ = ["DOORS", "door_named"]

MODULES = (papers, lists, web, archives, persons, ledgers, desk, readers)
DOORS: dict[str, Door] = {
    door.name: door for module in MODULES for door in module.DOORS
}


def door_named(name: str) -> Door:
    """The door of this name; `UsageError` where there is none."""
    if name not in DOORS:
        raise UsageError(f"no door is called {name}: there are {', '.join(DOORS)}")
    return DOORS[name]


if __name__ == "__main__":
    print(*DOORS)
