"""What the tests of both networks need."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pretrained encoder as a folder, of two small layers."""
    why = "needs what requirements-train.lock names, as .venv-train/bin/python has it"
    torch = pytest.importorskip("torch", reason=why)
    transformers = pytest.importorskip("transformers", reason=why)
    place = tmp_path_factory.mktemp("encoder")
    torch.manual_seed(1)
    config = transformers.BertConfig(
        hidden_size=32,
        intermediate_size=64,
        num_attention_heads=2,
        num_hidden_layers=2,
    )
    transformers.BertModel(config).save_pretrained(place)
    return place
