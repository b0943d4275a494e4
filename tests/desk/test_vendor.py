"""What is vendored is what its makers gave out."""

from hashlib import sha256
from importlib.resources import files

import pytest

VENDOR = files("headway.desk") / "static" / "vendor"
HASHES = {
    line.split()[1]: line.split()[0]
    for line in (VENDOR / "SHA256SUMS").read_text("utf-8").splitlines()
}


@pytest.mark.parametrize("name", sorted(HASHES))
def test_a_vendored_file_has_its_hash(name: str) -> None:
    assert sha256((VENDOR / name).read_bytes()).hexdigest() == HASHES[name]


def test_every_vendored_file_is_listed() -> None:
    there = {one.name for one in VENDOR.iterdir()} - {"SHA256SUMS"}
    assert there == set(HASHES)
