"""A narrower, shallower copy of a reader: the layers asked for, and of each the coordinates, heads and inner units that matter most.

Importance is measured on a few texts: a coordinate by its mean size after every norm, a head by the mean size of what it adds,
an inner unit by its mean activation times the length of its way out.
"""
import torch
import torch.nn.functional as F

from encoder import Encoder
from reader import Reader

HEAD = 32


def _largest(sizes, count):
    return torch.sort(torch.topk(sizes, count).indices).values


@torch.no_grad()
def importance(reader, groups, collate):
    """Mean sizes over batches: coordinates [width], heads [layers, heads], inner units [layers, inner]."""
    encoder = reader.encoder
    width = encoder.width
    coordinates = torch.zeros(width)
    heads = [torch.zeros(layer.heads) for layer in encoder.layers]
    inner = [torch.zeros(layer.up.out_features) for layer in encoder.layers]
    for group in groups:
        batch = collate(group)
        real = batch["mask"].bool()
        states = encoder.states(batch["ids"], batch["cases"], batch["mask"])
        bias = ((1 - batch["mask"].float()) * -1e4)[:, None, None, :]
        for number, (layer, x) in enumerate(zip(encoder.layers, states)):
            coordinates += x[real].abs().mean(0)
            q, k, v = layer.qkv(x).view(*x.shape[:2], 3, layer.heads, HEAD).permute(2, 0, 3, 1, 4).unbind(0)
            mixed = ((q @ k.transpose(-1, -2)) / HEAD**0.5 + bias).softmax(-1) @ v
            for head in range(layer.heads):
                way = layer.out.weight[:, head * HEAD : (head + 1) * HEAD]
                heads[number][head] += (mixed[:, head][real] @ way.T).norm(dim=-1).mean()
            after = layer.norm1(x + layer.out(mixed.transpose(1, 2).reshape(x.shape)))
            inner[number] += F.gelu(layer.up(after))[real].abs().mean(0) * layer.down.weight.norm(dim=0)
        coordinates += states[-1][real].abs().mean(0)
    return coordinates, heads, inner


def pruned(reader, keep, width, inner_width, groups, collate, dropout=0.0):
    """The smaller reader, and the coordinates of the larger one that it kept."""
    coordinates, heads, inner = importance(reader, groups, collate)
    kept = _largest(coordinates, width)
    head_count = width // HEAD
    large = reader.encoder
    small = Encoder(len(keep), width, head_count, inner_width, dropout=dropout)
    small.tokens.weight.data = large.tokens.weight.data[:, kept].clone()
    small.positions.weight.data = large.positions.weight.data[:, kept].clone()
    small.cases.weight.data = large.cases.weight.data[:, kept].clone()
    small.kind.data = large.kind.data[kept].clone()
    _copy_norm(small.norm, large.norm, kept)
    for place, number in enumerate(keep):
        mine, theirs = small.layers[place], large.layers[number]
        chosen = _largest(heads[number], head_count)
        columns = torch.cat([torch.arange(head * HEAD, (head + 1) * HEAD) for head in chosen])
        rows = torch.cat([part * large.width + columns for part in range(3)])
        mine.qkv.weight.data = theirs.qkv.weight.data[rows][:, kept].clone()
        mine.qkv.bias.data = theirs.qkv.bias.data[rows].clone()
        mine.out.weight.data = theirs.out.weight.data[kept][:, columns].clone()
        mine.out.bias.data = theirs.out.bias.data[kept].clone()
        units = _largest(inner[number], inner_width)
        mine.up.weight.data = theirs.up.weight.data[units][:, kept].clone()
        mine.up.bias.data = theirs.up.bias.data[units].clone()
        mine.down.weight.data = theirs.down.weight.data[kept][:, units].clone()
        mine.down.bias.data = theirs.down.bias.data[kept].clone()
        _copy_norm(mine.norm1, theirs.norm1, kept)
        _copy_norm(mine.norm2, theirs.norm2, kept)
    student = Reader(small, dropout=dropout)
    for name in ("attribution", "condition", "ask", "offer", "nobody"):
        mine, theirs = getattr(student, name), getattr(reader, name)
        mine.weight.data = theirs.weight.data[:, kept].clone()
        mine.bias.data = theirs.bias.data.clone()
    student.distance.weight.data = reader.distance.weight.data.clone()
    student.apart.weight.data = reader.apart.weight.data.clone()
    return student, kept


def _copy_norm(mine, theirs, kept):
    mine.weight.data = theirs.weight.data[kept].clone()
    mine.bias.data = theirs.bias.data[kept].clone()
