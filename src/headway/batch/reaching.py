"""A Dask cluster that somebody else has started."""

import asyncio
import json
import time
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from distributed import Client, Security
from distributed.comm.core import connect
from distributed.versions import VersionMismatchWarning

from headway.batch.engine import LostError
from headway.batch.muster import Say
from headway.batch.worker import StrangerError, this_headway
from headway.errors import UsageError
from headway.model.masking import masked

__all__ = ["Cluster"]

WAIT = 10.0  # seconds in which a scheduler answers
GRACE = 120.0  # seconds for which a lost one is sought
PAUSE = 1.0  # seconds between two tries
EXAMPLE = "--scheduler tcp://HOST:8786, or the file of dask scheduler --scheduler-file"


class UnreachedError(UsageError):
    """There is no scheduler, or not yet."""


class Cluster:
    """A cluster, by what its scheduler is called: an address, or a file that has it."""

    def __init__(
        self, scheduler: str, say: Say, wait: float = WAIT, grace: float = GRACE
    ) -> None:
        """`say` is told what a person should know.

        An answer is awaited for `wait` seconds, a scheduler that was lost for `grace`.
        """
        self.scheduler = scheduler
        self.say = say
        self.wait = wait
        self.grace = grace

    def reach(self) -> Client:
        """A client of the scheduler.

        Raises `UsageError` where there is none, and where its workers cannot do our
        work: they have another Headway, or several threads.
        """
        address = address_in(self.scheduler)
        try:
            client = client_of(address, self.wait)
        except (OSError, ImportError, ValueError, TypeError, RuntimeError) as wrong:
            raise unreached(address, wrong) from wrong
        try:
            self.look_at(client)
        except (OSError, UsageError) as wrong:
            client.close()
            if isinstance(wrong, UsageError):
                raise
            raise unreached(address, wrong) from wrong
        return client

    def look_at(self, client: Client) -> None:
        """Refuse workers that cannot do our work; tell of what Dask itself minds."""
        refuse_crowds(client.nthreads())
        refuse_strangers(client.run(this_headway, on_error="return"))
        for words in unlike(cast(Mapping[str, Any], client.get_versions())):
            self.say(words)

    def renewed(self) -> Client:
        """A client of the scheduler, once it is back; `LostError` if it is not soon."""
        self.say(f"the scheduler at {self.scheduler} is lost: looking for it")
        until = time.monotonic() + self.grace
        while True:
            try:
                return self.reach()
            except UnreachedError as wrong:
                if time.monotonic() > until:
                    raise LostError(
                        f"the scheduler at {self.scheduler} is lost: start it and "
                        "give the same call; nothing that was done is lost"
                    ) from wrong
            time.sleep(PAUSE)

    def advice(self) -> str:
        """How a worker is started."""
        named = "" if "://" in self.scheduler else "--scheduler-file "
        return (
            "start some on any machine, or have them started: "
            f"dask worker {named}{self.scheduler} --nthreads 1"
        )

    def end(self) -> None:
        """Leave it as it is."""


def unreached(address: str, wrong: Exception) -> UnreachedError:
    """That there is no scheduler at this address."""
    return UnreachedError(
        f"no Dask scheduler can be reached at {masked(address)}: {first_line(wrong)}"
    )


def address_in(scheduler: str) -> str:
    """The address that this is or that this file has; `UsageError` if it has none."""
    if "://" in scheduler:
        return scheduler
    try:
        told = json.loads(Path(scheduler).read_bytes())
        return str(told["address"])
    except OSError as wrong:
        raise UnreachedError(
            f"{scheduler}: neither an address nor a file: {EXAMPLE}"
        ) from wrong
    except (ValueError, KeyError, TypeError) as wrong:
        raise UnreachedError(
            f"{scheduler}: not a scheduler's file: it has no address: {EXAMPLE}"
        ) from wrong


def client_of(address: str, wait: float) -> Client:
    """A client of this scheduler; what Dask says of versions is said by `unlike`."""
    asyncio.run(asyncio.wait_for(answer(address), wait))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", VersionMismatchWarning)
        return Client(address, timeout=wait, set_as_default=False, name="headway")


async def answer(address: str) -> None:
    """Wait until somebody there speaks as Dask does; a client would wait for ever."""
    comm = await connect(address, **Security().get_connection_args("client"))
    await comm.close()


def first_line(wrong: Exception) -> str:
    """The first line of what a fault says."""
    return next(iter(str(wrong).splitlines()), "nobody answers in time")


def refuse_crowds(threads: Mapping[str, int]) -> None:
    """`UsageError` where a worker has several threads: it would use one of them."""
    for worker, count in threads.items():
        if count > 1:
            raise UsageError(
                f"the worker at {worker} has {count} threads, and Headway reads with "
                f"one in a process: start dask worker --nworkers {count} --nthreads 1"
            )


def refuse_strangers(told: Mapping[str, object]) -> None:
    """`StrangerError` where a worker has another Headway, or none.

    What else a worker answers may be that it has just gone.
    """
    for worker, here in told.items():
        other = here if isinstance(here, str) else None
        if isinstance(here, ImportError | AttributeError):
            other = "none, or an old one"
        if other not in (None, this_headway()):
            raise StrangerError(
                f"the worker at {worker} has Headway {other}, this is "
                f"{this_headway()}: install the same on both"
            )


def unlike(versions: Mapping[str, Any]) -> Iterable[str]:
    """What differs between this machine and the cluster, a line for each package."""
    here = versions["client"]
    others = [versions["scheduler"], *versions["workers"].values()]
    for name, find in (("Python", python), ("distributed", distributed)):
        theirs = sorted({find(other) for other in others if other} - {find(here)})
        if theirs:
            yield f"the cluster has {name} {', '.join(theirs)}, this is {find(here)}"


def python(told: Mapping[str, Any]) -> str:
    """The version of Python without its last number: 3.11."""
    whole: str = dict(told["host"])["python"]
    return ".".join(whole.split(".")[:2])


def distributed(told: Mapping[str, Any]) -> str:
    """The version of Dask's part for clusters."""
    return str(told["packages"]["distributed"])
