"""Workers are counted from time to time, and missed when there are none."""

from typing import cast

import pytest
from distributed import Client

from headway.batch.engine import LostError
from headway.batch.muster import Muster, SchedulerLostError
from headway.batch.reaching import Cluster

ADVICE = "start some on any machine, or have them started: dask worker tcp://a:1"


class Fake:
    """A client whose workers come and go, and whose scheduler may be lost."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.status = "running"
        self.broken = False

    def nthreads(self) -> dict[str, int]:
        if self.broken:
            raise OSError("no answer")
        return {f"tcp://a:{number}": 1 for number in range(self.workers)}


def muster(client: Fake, said: list[str], patience: float, soon: float) -> Muster:
    way = Cluster("tcp://a:1", said.append)
    return Muster(cast(Client, client), way, said.append, patience, soon, beat=0.0)


def test_those_who_come_and_go_are_counted() -> None:
    client = Fake(2)
    hands = muster(client, [], 60.0, 60.0)
    assert hands.hands() == 2
    client.workers = 3
    assert hands.hands() == 3


def test_that_there_is_none_is_said_once_and_what_to_start() -> None:
    client, said = Fake(0), list[str]()
    hands = muster(client, said, 60.0, 0.0)
    assert [hands.hands(), hands.hands()] == [0, 0]
    assert said == [f"waiting for a worker: {ADVICE} --nthreads 1"]


def test_it_is_said_anew_when_one_was_there_meanwhile() -> None:
    client, said = Fake(0), list[str]()
    hands = muster(client, said, 60.0, 0.0)
    for workers in (0, 1, 0):
        client.workers = workers
        hands.hands()
    assert len(said) == 2


def test_nothing_is_said_at_once() -> None:
    said: list[str] = []
    assert muster(Fake(0), said, 60.0, 60.0).hands() == 0
    assert said == []


def test_who_waits_too_long_gives_up() -> None:
    with pytest.raises(LostError, match="no worker has come in time: start some"):
        muster(Fake(0), [], 0.0, 60.0).hands()


def test_a_scheduler_that_does_not_answer_is_lost() -> None:
    client = Fake(1)
    hands = muster(client, [], 60.0, 60.0)
    client.broken = True
    with pytest.raises(SchedulerLostError):
        hands.hands()


def test_a_client_that_has_lost_its_scheduler_is_not_asked() -> None:
    client = Fake(1)
    hands = muster(client, [], 60.0, 60.0)
    client.status = "connecting"
    with pytest.raises(SchedulerLostError):
        hands.hands()
