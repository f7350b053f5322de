"""The learned reader: one encoder, a tag for each word, and pointers between words.

Heads over the hidden state of each word's first piece:
- attribution tags (source, cue, content) and condition tags (protasis, apodosis), BIO;
- three pointers, each a scaled dot product of two projections plus a bias by distance and by paragraphs between:
  0 a word of content -> the first word of its cue; 1 and 2 the first word of a cue -> first and last word of its source,
  with one more column for "no source is named".
"""
import math

import torch
from torch import nn

from corpus import ATTRIBUTION_TAGS, CONDITION_TAGS

POINTERS = 3
REACH = 20  # distance buckets on each side


class Reader(nn.Module):
    def __init__(self, encoder, pointer_width=96, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        self.pointer_width = pointer_width
        width = encoder.width
        self.drop = nn.Dropout(dropout)
        self.attribution = nn.Linear(width, len(ATTRIBUTION_TAGS))
        self.condition = nn.Linear(width, len(CONDITION_TAGS))
        self.ask = nn.Linear(width, POINTERS * pointer_width)
        self.offer = nn.Linear(width, POINTERS * pointer_width)
        self.nobody = nn.Linear(width, 2)
        self.distance = nn.Embedding(2 * REACH + 1, POINTERS)
        self.apart = nn.Embedding(3, POINTERS)
        nn.init.zeros_(self.distance.weight)
        nn.init.zeros_(self.apart.weight)

    @staticmethod
    def buckets(count):
        """Signed distance in words, logarithmic, from 0 (far left) to 2 * REACH (far right)."""
        at = torch.arange(count)
        gap = at[None, :] - at[:, None]
        return (gap.sign() * (gap.abs().float() + 1).log2() * 2.5).round().long().clamp(-REACH, REACH) + REACH

    def forward(self, ids, cases, mask, first, paragraph):
        """Tag logits, and pointer logits [batch, pointer, from, to] with the extra column of nobody for 1 and 2."""
        return self.heads(self.encoder(ids, cases, mask), first, paragraph)

    def heads(self, hidden, first, paragraph):
        words = self.drop(hidden.gather(1, first[..., None].expand(-1, -1, hidden.shape[-1])))
        batch, count, _ = words.shape
        ask = self.ask(words).view(batch, count, POINTERS, -1).transpose(1, 2)
        offer = self.offer(words).view(batch, count, POINTERS, -1).transpose(1, 2)
        links = torch.matmul(ask, offer.transpose(-1, -2)).float() / math.sqrt(self.pointer_width)
        links = links + self.distance(self.buckets(count)).permute(2, 0, 1)
        apart = (paragraph[:, None, :] - paragraph[:, :, None]).clamp(-1, 1) + 1
        links = links + self.apart(apart).permute(0, 3, 1, 2)
        outside = (paragraph < 0).float()[:, None, None, :] * -1e4
        links = links + outside
        nobody = self.nobody(words).float()
        source = torch.cat([links[:, 1:3], nobody.transpose(1, 2)[..., None]], -1)
        return self.attribution(words).float(), self.condition(words).float(), links[:, 0], source
