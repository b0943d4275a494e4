"""What training keeps on disk, and the encoders that it unpacks."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from training.attributions import encoders
from training.attributions.keep import kept
from training.attributions.prepare import missing

WANTED = {"config.json", "model.safetensors", "tokenizer.json"}


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    first = kept(tmp_path / "dev.pickle", lambda: 1)
    second = kept(tmp_path / "dev.pickle", lambda: 2)
    assert (first, second) == (1, 1)


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        kept(tmp_path / "dev.pickle", lambda: 1 / 0)
    assert list(tmp_path.iterdir()) == []


def test_an_encoder_is_put_together_from_its_parts(tmp_path: Path) -> None:
    whole = tmp_path / "whole.zip"
    with ZipFile(whole, "w") as archive:
        for name in (*WANTED, "README.md", "1_Pooling/config.json"):
            archive.writestr(f"large/{name}", name)
    cut, half = whole.read_bytes(), whole.stat().st_size // 2
    parts = {n: tmp_path / f"large.zip.00{n}" for n in (1, 2)}
    parts[1].write_bytes(cut[:half])
    parts[2].write_bytes(cut[half:])
    small = [tmp_path / name for name in sorted(WANTED)]
    for file in small:
        file.write_text(file.name)
    encoders.unpack(small, [parts[2], parts[1]], tmp_path)
    for folder in ("minilm", "mpnet"):
        found = {file.name: file.read_text() for file in (tmp_path / folder).iterdir()}
        assert found == {name: name for name in WANTED}


def test_an_encoder_that_lacks_a_part_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"minilm lacks config\.json"):
        encoders.take([], tmp_path / "minilm")
    assert not (tmp_path / "minilm").exists()


def test_it_is_said_which_articles_are_missing(tmp_path: Path) -> None:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "reports.jsonl.gz").touch()
    names = [str(place.relative_to(tmp_path)) for place in missing(tmp_path)]
    assert "corpus/reports.jsonl.gz" not in names
    assert {"eval/attributions/train.gold", "eval/attributions/dev.jsonl"} <= {*names}
