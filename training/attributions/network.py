"""The network: an encoder, a judge of cues, and a judge of what belongs to each cue."""

from pathlib import Path

import torch
from torch import Tensor, nn
from training.attributions.batches import Batch
from transformers import AutoConfig, BertModel, MPNetModel

from headway.extract.learnt.encoder import WIDTH
from headway.extract.learnt.labels import DEPS, POS
from headway.extract.learnt.ties import DISTANCES, QUOTINGS, WAYS
from headway.extract.learnt.windows import BEGIN, END

__all__ = ["Bert", "MPNet", "Network", "encoder", "mixed"]

LABELS = ("outside", "source", "cue", "content")


class Bert(nn.Module):
    """A BERT whose token types say which word pieces are quoted."""

    def __init__(self, folder: Path, layers: int) -> None:
        super().__init__()
        self.model = BertModel.from_pretrained(folder, add_pooling_layer=False).float()
        self.model.encoder.layer = self.model.encoder.layer[:layers]
        self.size = self.model.config.hidden_size

    def forward(self, pieces: Tensor, mask: Tensor, quoted: Tensor) -> Tensor:
        """One vector for each word piece."""
        return self.model(pieces, mask, token_type_ids=quoted).last_hidden_state


class MPNet(nn.Module):
    """An MPNet, fed with BERT's word pieces: its own are these, moved by four."""

    def __init__(self, folder: Path, layers: int) -> None:
        super().__init__()
        self.model = MPNetModel.from_pretrained(folder, add_pooling_layer=False).float()
        self.model.encoder.layer = self.model.encoder.layer[:layers]
        self.size = self.model.config.hidden_size
        self.quoted = nn.Embedding(2, self.size)
        nn.init.zeros_(self.quoted.weight)
        numbers = torch.arange(self.model.config.vocab_size) + 4
        numbers[0], numbers[BEGIN], numbers[END] = 1, 0, 2  # 0: padding
        self.register_buffer("numbers", numbers, persistent=False)

    def forward(self, pieces: Tensor, mask: Tensor, quoted: Tensor) -> Tensor:
        """One vector for each word piece."""
        words = self.model.embeddings.word_embeddings(self.numbers[pieces])
        places = (mask.cumsum(1) * mask + 1).long()
        return self.model(
            inputs_embeds=words + self.quoted(quoted),
            attention_mask=mask,
            position_ids=places,
        ).last_hidden_state


def encoder(folder: Path, layers: int) -> nn.Module:
    """The lowest `layers` of the pretrained encoder that a folder holds."""
    kind = AutoConfig.from_pretrained(folder).model_type
    return {"bert": Bert, "mpnet": MPNet}[kind](folder, layers)


def mixed(device: str) -> torch.autocast:
    """Sixteen-bit arithmetic on an accelerator, and on processors that have it."""
    quick = device == "cuda" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(device, torch.bfloat16, enabled=quick)


class Network(nn.Module):
    """Gives for each token whether it is a cue, and for cue and token a label."""

    def __init__(self, encoder: nn.Module, *, parse: bool = True) -> None:
        super().__init__()
        self.encoder, self.parse = encoder, parse
        self.parts = nn.Linear(encoder.size, 5 * WIDTH)
        self.pos = nn.Embedding(len(POS) + 1, WIDTH)
        self.dep = nn.Embedding(len(DEPS) + 1, WIDTH)
        self.anchor = nn.Linear(WIDTH, 1)
        self.way = nn.Embedding(WAYS, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.quoting = nn.Embedding(QUOTINGS, WIDTH)
        self.label = nn.Linear(WIDTH, len(LABELS))
        self.drop = nn.Dropout(0.1)
        for table in (self.pos, self.dep, self.way, self.distance, self.quoting):
            nn.init.normal_(table.weight, std=0.05)

    def read(self, batch: Batch) -> Tensor:
        """One vector for each token, that of its first word piece."""
        read = self.encoder(batch["pieces"], batch["mask"], batch["quoted"])
        first = batch["first"].unsqueeze(-1).expand(-1, -1, read.shape[-1])
        return read.gather(1, first)

    def tokens(self, batch: Batch) -> Tensor:
        """Five projections of each token: batch x tokens x 5 x width."""
        return self.parts(self.drop(self.read(batch))).unflatten(-1, (5, WIDTH))

    def cues(self, tokens: Tensor, batch: Batch) -> Tensor:
        """How surely each token is a cue: logits, batch x tokens."""
        hidden = tokens[:, :, 0]
        if self.parse:
            hidden = hidden + self.pos(batch["pos"]) + self.dep(batch["dep"])
        return self.anchor(self.drop(torch.relu(hidden))).squeeze(-1)

    def labels(self, tokens: Tensor, batch: Batch) -> Tensor:
        """What each token is to each cue: logits, cues x tokens x labels."""
        here = tokens[batch["window"]]
        cue = here[torch.arange(len(here), device=here.device), batch["token"]]
        hidden = cue[:, None, 1] + here[:, :, 2] + cue[:, None, 3] * here[:, :, 4]
        hidden = hidden + self.distance(batch["distance"])
        hidden = hidden + self.quoting(batch["quoting"])
        if self.parse:
            hidden = hidden + self.way(batch["way"])
        return self.label(self.drop(torch.relu(hidden)))
