"""The processes of a desk, as the system tells of them: memory, and work done."""

from os import sysconf
from pathlib import Path

__all__ = ["memory", "worked"]

TICKS = sysconf("SC_CLK_TCK")  # of the system's clock of work, in a second


def memory(pid: int) -> str:
    """What the desk and its back room hold in memory."""
    own = {*answering(pid)}
    sizes = [
        (resident(one), "desk" if one in own else "back room")
        for one in (pid, *children(pid))
    ]
    return ", ".join(f"{name} {size} MiB" for size, name in sizes if size > 20)


def children(pid: int) -> list[int]:
    """The processes that it started."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(one) for one in found.split()]


def resident(pid: int) -> int:
    """MiB in memory."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) // 1024
    return 0


def worked(pid: int) -> float:
    """Seconds for which the desk's processes have worked; not its back room."""
    ticks = (times_of(one) for one in answering(pid))
    return sum(int(found[11]) + int(found[12]) for found in ticks) / TICKS


def answering(pid: int) -> list[int]:
    """The processes that answer: the back room stands behind, and is nicer."""
    own = times_of(pid)[16]
    return [pid, *(one for one in children(pid) if times_of(one)[16] == own)]


def times_of(pid: int) -> list[str]:
    """What the system says of a process, from its state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
