"""Distils the learned reader into a smaller one that keeps columns of its embeddings.

    python3 learn/distil.py --data ../shared/data --tokenizer tokenizer.json --teacher reader.pt --out student.pt

The student begins as the parts of the teacher that matter most (prune.py). It learns the teacher's probabilities and hidden states on
PolNeAR train and on unlabelled news, and PolNeAR's own labels beside them. The embeddings of its pieces are columns of the teacher's,
untouched. With `--base` the student is as large as the teacher and begins as the published encoder instead: a second generation, which
reads a little better than the first since the teacher's doubts and the news keep it from learning PolNeAR by heart.
"""
import argparse
import gzip
import json
import random

import numpy as np
import torch
import torch.nn.functional as F

import corpus
from encoder import Encoder, pretrained
from prune import pruned
from reader import Reader
from score import score
from train import Course, batches, collate, examples, load, loss_of, optimiser, predict, show
from wordpiece import WordPiece

def saved_reader(path):
    """A reader as train.py or distil.py saved it."""
    saved = torch.load(path)
    width = saved.get("width", 384)
    reader = Reader(Encoder(saved["layers"], width, width // 32, saved.get("inner", 4 * width)))
    reader.load_state_dict(saved["weights"])
    return reader.eval()


def news(data, count, rng):
    """`count` unlabelled articles by chance."""
    with gzip.open(f"{data}/unlabelled-news/articles.jsonl.gz", "rt", encoding="utf8") as lines:
        records = [json.loads(line) for line in lines]
    chosen = rng.sample(records, min(count, len(records)))
    return [corpus.Document({"id": one["id"], "split": "news", "text": one["text"][:20_000]}) for one in chosen]


def agree(student, teacher, wanted):
    """Kullback-Leibler divergence of the student's rows from the teacher's, averaged over the wanted rows."""
    if not wanted.any():
        return torch.zeros(())
    s, t = student[wanted].log_softmax(-1), teacher[wanted].log_softmax(-1)
    return F.kl_div(s, t, log_target=True, reduction="batchmean")


def both(reader, batch):
    """The states of the layers, and the outputs of the heads."""
    states = reader.encoder.states(batch["ids"], batch["cases"], batch["mask"])
    return states, reader.heads(states[-1], batch["first"], batch["paragraph"])


def state_loss(mine, theirs, keep, kept, batch):
    """How far each layer's states are from those coordinates of the teacher's layer that it stands for."""
    real = batch["mask"].bool()
    pairs = [(mine[place + 1], theirs[number + 1]) for place, number in enumerate(keep)]
    return sum(F.mse_loss(m[real].float(), t[real][:, kept].float()) for m, t in pairs) / len(pairs)


def distilling_loss(mine, theirs, batch):
    words = batch["paragraph"] >= 0
    tags = theirs[0].argmax(-1)
    content = words & (tags >= 5)
    cues = words & (tags == 3)
    loss = agree(mine[0], theirs[0], words) + 0.5 * agree(mine[1], theirs[1], words)
    loss = loss + 0.15 * agree(mine[2], theirs[2], content)
    return loss + 0.1 * (agree(mine[3][:, 0], theirs[3][:, 0], cues) + agree(mine[3][:, 1], theirs[3][:, 1], cues))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--teacher", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", default="0,1,3,5", help="the teacher's layers that the student begins as")
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--inner", type=int, default=512)
    parser.add_argument("--base", help="begin as this published encoder, with all its layers")
    parser.add_argument("--dropout", type=float, default=0.05)
    parser.add_argument("--states", type=float, default=1.0, help="the weight of the hidden states in the loss")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--news", type=int, default=600, help="unlabelled articles in each epoch, others each time")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=6e-4)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="read so many documents only, to try things")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    np.random.seed(options.seed)
    rng = random.Random(options.seed)
    torch.set_flush_denormal(True)

    wordpiece = WordPiece(options.tokenizer)
    documents, labels = load(options.data)
    if options.limit:
        documents, labels = documents[: options.limit], labels[: options.limit]
    dev = corpus.attributions(options.data, "dev")
    teacher = saved_reader(options.teacher)
    keep = tuple(int(layer) for layer in options.layers.split(","))
    some = batches(list(examples(documents[:60], labels[:60], wordpiece, options.size, rng)), options.pieces, rng)[:10]
    if options.base:
        keep, kept = tuple(range(6)), torch.arange(384)
        student = Reader(pretrained(options.base, keep, options.dropout), dropout=options.dropout)
        options.width, options.inner = 384, 1536
    else:
        with torch.autocast("cpu", torch.bfloat16):
            student, kept = pruned(teacher, keep, options.width, options.inner, some, collate, options.dropout)
        student.encoder.tokens.weight.requires_grad = False
    optimizer = optimiser(student, options.rate, options.head_rate)

    def epoch_groups():
        found = list(examples(documents, labels, wordpiece, options.size, rng))
        plain = news(options.data, options.news, rng)
        found.extend(examples(plain, [{}] * len(plain), wordpiece, options.size, rng))
        return batches(found, options.pieces, rng)

    course = Course(student, optimizer, len(epoch_groups()) * options.epochs, 0.998)
    shape = {"layers": len(keep), "width": options.width, "inner": options.inner, "kept": kept}
    for epoch in range(options.epochs):
        student.train()
        for group in epoch_groups():
            batch = collate(group)
            with torch.autocast("cpu", torch.bfloat16):
                with torch.no_grad():
                    shown, theirs = both(teacher, batch)
                held, mine = both(student, batch)
            loss = distilling_loss(mine, theirs, batch) + 0.3 * loss_of(mine, batch)
            course.take(loss + options.states * state_loss(held, shown, keep, kept, batch))
        with course.averaged():
            predicted, _ = predict(student, dev, wordpiece, options.size, 8192)
            print(f"epoch {epoch}  {show(score(dev, predicted))}", flush=True)
        torch.save({"weights": course.average.values, **shape}, options.out)


if __name__ == "__main__":
    main()
