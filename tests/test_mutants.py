"""How the faults that tests found are counted."""

from benchmarks.fates import HEAD, Fate, table


def test_what_runs_on_and_on_is_found_and_what_no_test_reaches_is_not() -> None:
    tried = [
        ("analyse", Fate.KILLED),
        ("analyse", Fate.KILLED),
        ("analyse", Fate.TIMED_OUT),
        ("analyse", Fate.SURVIVED),
        ("analyse", Fate.NOT_COVERED),
    ]
    rows = list(table({"analyse": 70, "resolve": 30}, tried))
    counts = " | 5 | 2 | 1 | 1 | 1 | 60.0% | 0.231 to 0.882 |\n"
    assert rows == [
        f"| `analyse` | 70{counts}",
        "| `resolve` | 30 | 0 | 0 | 0 | 0 | 0 | | |\n",
        f"| all | 100{counts}",
    ]
    assert {row.count("|") for row in (*rows, *HEAD.splitlines())} == {10}
