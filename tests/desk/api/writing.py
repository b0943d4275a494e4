"""Write anew what is told of the API: `python -m tests.desk.api.writing`."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desk.api.reference import reference_of
from tests.desk.conftest import client_of

from headway.ledger.opening import open_ledger

ROOT = Path(__file__).parents[3]


def write() -> None:
    """Write the snapshot of the OpenAPI document, and docs/api.md."""
    with TemporaryDirectory() as folder:
        ledger = open_ledger(f"{folder}/talks.db", create=True)
        said = client_of(ledger).get("/api/v1/openapi.json").json()
        ledger.close()
    made = json.dumps(said, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    (ROOT / "tests/expected/openapi.json").write_text(made, "utf-8")
    (ROOT / "docs/api.md").write_text(reference_of(said), "utf-8")


if __name__ == "__main__":
    write()
