"""What the back room is doing, in words."""

from tests.desk.material import RIVER

from headway.desk.answers.doing import doing
from headway.ledger.dossiers import claim
from headway.ledger.store import Ledger
from headway.ledger.works import keep_work


def test_work_is_told_with_the_title_of_its_dossier(ledger: Ledger) -> None:
    claim(ledger, RIVER, "river.toml")
    keep_work(ledger, "find river", 1, 4)
    assert doing(ledger) == {
        "under_way": [{"words": "working out “River talks”", "done": 1, "total": 4}],
        "troubles": [],
    }


def test_work_that_nobody_knows_stands_for_itself(ledger: Ledger) -> None:
    keep_work(ledger, "polish brass", 1, 4)
    assert doing(ledger)["under_way"][0]["words"] == "polish brass"


def test_trouble_is_no_work(ledger: Ledger) -> None:
    keep_work(ledger, "trouble show x", 0, 0, "it is broken")
    assert doing(ledger) == {"under_way": [], "troubles": ["it is broken"]}
