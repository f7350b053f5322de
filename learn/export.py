"""Writes a trained reader as a file of weights for `src/tagging/learned`, and says what eight bits cost.

    python3 learn/export.py --data ../shared/data --tokenizer tokenizer.json --reader reader.pt --constants reader.json --out weights/learned.bin

Pieces that occur neither in PolNeAR train nor in the unlabelled news are left out of the vocabulary: words are then cut into
other pieces. The condition head is not written; nothing in the project reads it yet.
"""
import argparse
import gzip
import json
from collections import Counter

import torch

import corpus
import weights
from distil import saved_reader
from score import score
from train import predict, show
from wordpiece import WordPiece

HEADS = ("attribution", "ask", "offer", "nobody")


def used_pieces(data, wordpiece, least):
    """The rows of the vocabulary that are kept: marks, single characters, and what occurs `least` times."""
    seen = Counter()
    texts = [document.text for document in corpus.attributions(data, "train")]
    with gzip.open(f"{data}/unlabelled-news/articles.jsonl.gz", "rt", encoding="utf8") as lines:
        texts.extend(json.loads(line)["text"] for line in lines)
    words = Counter()
    for text in texts:
        words.update(match.group() for match in corpus.WORD.finditer(text))
    for word, count in words.items():
        for piece in wordpiece.pieces(word):
            seen[piece] += count
    marks = {"[CLS]", "[SEP]", "[UNK]", "[PAD]"}
    short = {row for piece, row in wordpiece.vocabulary.items() if len(piece.removeprefix("##")) == 1 or piece in marks}
    return sorted(short | {row for row, count in seen.items() if count >= least})


def parts_of(state, rows):
    """The state dict by how it is written: matrices, tables, floats."""
    matrices, tables, floats = {}, {}, {}
    for name, value in state.items():
        values = value.float().numpy()
        layer = name.rsplit(".", 1)[0]
        if name == "encoder.tokens.weight":
            tables[name] = values[rows]
        elif name == "encoder.positions.weight":
            tables[name] = values
        elif name.startswith("condition."):
            continue
        elif name.endswith(".weight") and values.ndim == 2 and (layer in HEADS or ".layers." in name):
            matrices[name] = values
        else:
            # The tables of bias by distance and by paragraph go without “.weight”.
            floats[layer if layer in ("distance", "apart") else name] = values
    return matrices, tables, floats


def main():
    parser = argparse.ArgumentParser()
    for name in ("data", "tokenizer", "reader", "constants", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--least", type=int, default=1, help="how often a piece must occur to be kept")
    parser.add_argument("--window", type=int, default=256)
    options = parser.parse_args()
    wordpiece = WordPiece(options.tokenizer)
    reader = saved_reader(options.reader)
    with open(options.constants, encoding="utf8") as file:
        constants = json.load(file)
    rows = used_pieces(options.data, wordpiece, options.least)
    state = reader.state_dict()
    matrices, tables, floats = parts_of(state, rows)
    pieces = sorted(wordpiece.vocabulary, key=wordpiece.vocabulary.get)
    meta = {"heads": reader.encoder.layers[0].heads, "window": options.window, "decoding": constants}
    texts = {"vocabulary": "\n".join(pieces[row] for row in rows)}
    weights.write(options.out, meta, matrices, tables, floats, texts)
    print(f"{len(rows)} of {len(pieces)} pieces kept")

    dev = corpus.attributions(options.data, "dev")
    print("before:", show(score(dev, predict(reader, dev, wordpiece, options.window, 8192, constants)[0])))
    for name, value in state.items():
        if name in matrices or name in tables:
            value.copy_(torch.from_numpy(weights.restored(value.numpy(), bounded=name in matrices)))
    reader.load_state_dict(state)
    print("in eight bits:", show(score(dev, predict(reader, dev, wordpiece, options.window, 8192, constants)[0])))


if __name__ == "__main__":
    main()
