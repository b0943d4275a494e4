"""What the benchmarks say of a run."""

import pytest
from benchmarks.endurance import told

SUMMARY = "headway: ledger: 987 new; next: headway report --ledger a.db -o page.html"
ODD = "headway: reports.jsonl:7: not a JSON object"
BUG = "headway: reports.jsonl:9: not read, a bug of ours: ValueError()"


@pytest.mark.parametrize(
    ("code", "lines", "said"),
    [
        (
            0,
            [SUMMARY],
            "exit code 0 (every report was read), 0 crashes; ledger: 987 new",
        ),
        (
            1,
            [ODD, BUG, SUMMARY],
            "exit code 1 (some reports were refused), 1 crashes; ledger: 987 new; "
            "said of single reports:\n  - reports.jsonl:7: not a JSON object"
            "\n  - reports.jsonl:9: not read, a bug of ours: ValueError()",
        ),
        (-9, [], "exit code -9 (broken off), 0 crashes; no summary"),
    ],
    ids=["all read", "two refused", "killed"],
)
def test_a_run_is_told_with_what_was_refused(
    code: int, lines: list[str], said: str
) -> None:
    assert told(code, lines) == said
