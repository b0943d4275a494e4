"""How fast a batch goes."""

from datetime import timedelta

from headway.batch.pace import Pace


def test_the_rest_takes_as_long_as_what_is_done_took() -> None:
    pace = Pace(whole=100, begun=1000.0)
    pace.add(25)
    assert pace.rate(1010.0) == 2.5
    assert pace.left(1010.0) == timedelta(seconds=30)


def test_nobody_can_tell_in_the_first_seconds() -> None:
    pace = Pace(whole=100, begun=1000.0)
    pace.add(25)
    assert pace.rate(1001.0) is None
    assert pace.left(1001.0) is None


def test_more_than_was_expected_leaves_nothing() -> None:
    pace = Pace(whole=100, begun=1000.0)
    pace.add(120)
    assert pace.left(1010.0) == timedelta()


def test_a_share_is_never_more_than_all() -> None:
    pace = Pace(whole=100, begun=1000.0)
    assert pace.share() == 0
    pace.add(120)
    assert pace.share() == 1


def test_no_work_has_no_rate() -> None:
    assert Pace(whole=0, begun=1000.0).left(1010.0) is None


def test_a_share_is_of_the_whole_and_nothing_is_all_done() -> None:
    pace = Pace(whole=100, begun=1000.0)
    pace.add(25)
    assert pace.share() == 0.25
    assert Pace(whole=0, begun=1000.0).share() == 1
