"""The network of moves: an encoder that reads attributions, taught to read moves."""

import torch
from torch import Tensor, nn
from training.attributions.batches import Batch
from training.attributions.network import Network

from headway.extract.learnt.encoder import WIDTH
from headway.extract.learnt.labels import DEPS, POS
from headway.extract.learnt.movejudge import FORMS
from headway.extract.learnt.ties import DISTANCES, QUOTINGS, WAYS
from headway.model.kinds import MoveKind, MoveStatus, Valence

__all__ = ["MoveNetwork"]

PARTS, ROLES = 5, 2


class MoveNetwork(nn.Module):
    """Gives for each token which move it is, and for move and token a part in it.

    Its encoder is that of the reader of attributions, which learns beside it.
    """

    def __init__(self, reader: Network) -> None:
        super().__init__()
        self.reader = reader
        size = reader.encoder.size
        for layer in reader.encoder.model.encoder.layer:
            layer.attention.self.dropout.p = 0.0
        self.parts = nn.Linear(size, PARTS * WIDTH)
        self.inside = nn.Linear(size, len(MoveKind))
        self.pos = nn.Embedding(len(POS) + 1, WIDTH)
        self.dep = nn.Embedding(len(DEPS) + 1, WIDTH)
        self.lex = nn.Linear(len(MoveKind), WIDTH, bias=False)
        self.kind = nn.Linear(WIDTH, len(MoveKind))
        self.status = nn.Linear(WIDTH, len(MoveStatus))
        self.val = nn.Linear(WIDTH, len(Valence))
        self.way = nn.Embedding(WAYS, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.quoting = nn.Embedding(QUOTINGS, WIDTH)
        self.mform = nn.Embedding(len(FORMS) + 1, WIDTH)
        self.role = nn.Linear(WIDTH, ROLES)
        self.special = nn.Linear(WIDTH, ROLES * 2)
        self.drop = nn.Dropout(0.1)
        tables = (self.pos, self.dep, self.way, self.distance, self.quoting, self.mform)
        for table in tables:
            nn.init.normal_(table.weight, std=0.05)
        nn.init.constant_(self.kind.bias, -3.5)  # most words are no move
        nn.init.constant_(self.inside.bias, -3.0)

    @property
    def encoder(self) -> nn.Module:
        """The one that attributions and moves are read from."""
        return self.reader.encoder

    def tokens(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Five projections of each token, and in which moves' stretches it stands."""
        read = self.drop(self.reader.read(batch))
        return self.parts(read).unflatten(-1, (PARTS, WIDTH)), self.inside(read)

    def kinds(self, parts: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Kinds, statuses and valences of each token, as sums."""
        hidden = parts[:, :, 0] + self.pos(batch["pos"]) + self.dep(batch["dep"])
        hidden = self.drop(torch.relu(hidden + self.lex(batch["lexed"])))
        return self.kind(hidden), self.status(hidden), self.val(hidden)

    def roles(self, parts: Tensor, batch: Batch) -> Tensor:
        """Who fills which part of each move: moves x roles x (tokens and others)."""
        here = parts[batch["window"]]
        own = here[torch.arange(len(here), device=here.device), batch["token"]]
        hidden = own[:, None, 1] + here[:, :, 2] + own[:, None, 3] * here[:, :, 4]
        hidden = hidden + self.distance(batch["distance"])
        hidden = hidden + self.quoting(batch["quoting"]) + self.way(batch["way"])
        hidden = hidden + self.mform(batch["forms"])[batch["window"]]
        named = self.role(self.drop(torch.relu(hidden))).transpose(1, 2)
        others = self.special(torch.relu(own[:, 1])).unflatten(-1, (ROLES, 2))
        return torch.cat([named, others], 2)
