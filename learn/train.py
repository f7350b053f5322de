"""Trains the learned reader.

    python3 learn/train.py --data ../shared/data --base minilm.safetensors --tokenizer tokenizer.json --out reader.pt

Data: PolNeAR train (attributions), UD conditionals of EWT and of the free genres of GUM (conditions). Dev is only looked at.
"""
import argparse
import contextlib
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import corpus
import decode
from encoder import pretrained
from reader import Reader
from score import score
from wordpiece import WordPiece, case_of

IGNORE = -100
NOBODY = -1
DECODING = {"cue": 0.0, "content": 0.0, "source": 0.5, "nobody": 0.0}


def encode(document, window, wordpiece):
    """Pieces of a window: [CLS] words, with a [SEP] between paragraphs, [SEP]."""
    ids, cases, first, paragraph = [wordpiece.start], [0], [], []
    for number, at in enumerate(window):
        if number and document.paragraph[at] != document.paragraph[window[number - 1]]:
            ids.append(wordpiece.gap)
            cases.append(0)
        word = document.word(at)
        pieces = wordpiece.pieces(word)
        first.append(len(ids))
        paragraph.append(document.paragraph[at] - document.paragraph[window[0]])
        ids.extend(pieces)
        cases.extend([case_of(word)] * len(pieces))
    return {
        "ids": ids + [wordpiece.gap],
        "cases": cases + [0],
        "first": first,
        "paragraph": paragraph,
        "window": window,
    }


def examples(documents, labels, wordpiece, size, rng):
    for document, label in zip(documents, labels):
        for window in corpus.windows(document, wordpiece.pieces, size, rng):
            example = encode(document, window, wordpiece)
            if "conditions" in label:
                example["conditions"] = [label["conditions"][at] for at in window]
            if "attributions" in label:
                tags, cue_of, source_of = label["attributions"]
                place = {at: number for number, at in enumerate(window)}
                example["tags"] = [tags[at] for at in window]
                is_content = [corpus.ATTRIBUTION_TAGS[tags[at]].endswith("content") for at in window]
                example["links"] = [
                    place.get(cue_of[at], IGNORE) if inside else IGNORE for at, inside in zip(window, is_content)
                ]
                example["sources"] = {}
                for cue, source in source_of.items():
                    if cue in place and source is None:
                        example["sources"][place[cue]] = (NOBODY, NOBODY)
                    elif cue in place and source[0] in place and source[1] in place:
                        example["sources"][place[cue]] = (place[source[0]], place[source[1]])
            example["document"] = document
            yield example


def batches(found, pieces, rng):
    """Windows of like length together, at most `pieces` pieces with the filling."""
    order = sorted(found, key=lambda one: len(one["ids"]) + rng.random() * 20)
    groups, current = [], []
    for example in order:
        longest = max([len(example["ids"])] + [len(one["ids"]) for one in current])
        if current and longest * (len(current) + 1) > pieces:
            groups.append(current)
            current = []
        current.append(example)
    groups.append(current)
    rng.shuffle(groups)
    return groups


def collate(group):
    longest = max(len(one["ids"]) for one in group)
    count = max(len(one["first"]) for one in group)
    shape = (len(group), count)
    batch = {name: torch.zeros(len(group), longest, dtype=torch.long) for name in ("ids", "cases", "mask")}
    batch["first"] = torch.zeros(shape, dtype=torch.long)
    batch["paragraph"] = torch.full(shape, -1)
    for name in ("tags", "conditions", "links", "starts", "ends"):
        batch[name] = torch.full(shape, IGNORE)
    for row, one in enumerate(group):
        length, words = len(one["ids"]), len(one["first"])
        batch["ids"][row, :length] = torch.tensor(one["ids"])
        batch["cases"][row, :length] = torch.tensor(one["cases"])
        batch["mask"][row, :length] = 1
        batch["first"][row, :words] = torch.tensor(one["first"])
        batch["paragraph"][row, :words] = torch.tensor(one["paragraph"])
        for name in ("tags", "conditions", "links"):
            if name in one:
                batch[name][row, :words] = torch.tensor(one[name])
        for cue, (start, end) in one.get("sources", {}).items():
            batch["starts"][row, cue] = count if start == NOBODY else start
            batch["ends"][row, cue] = count if end == NOBODY else end
    return batch


def run(model, batch):
    return model(batch["ids"], batch["cases"], batch["mask"], batch["first"], batch["paragraph"])


def cross(logits, wanted, smoothing=0.0):
    if not (wanted != IGNORE).any():
        return torch.zeros(())
    return F.cross_entropy(logits.flatten(0, 1), wanted.flatten(), ignore_index=IGNORE, label_smoothing=smoothing)


def loss_of(outputs, batch):
    """Tags weigh most; the pointers help them to agree."""
    tags, conditions, links, sources = outputs
    loss = cross(tags, batch["tags"], 0.02) + 0.5 * cross(conditions, batch["conditions"], 0.02)
    pointing = cross(sources[:, 0], batch["starts"]) + cross(sources[:, 1], batch["ends"])
    return loss + 0.15 * cross(links, batch["links"]) + 0.1 * pointing


class Average:
    """The exponential moving average of the weights, which reads better than the last step's."""

    def __init__(self, model, decay):
        self.decay = decay
        self.values = {name: value.detach().clone() for name, value in model.state_dict().items()}
        self.steps = 0

    def update(self, model):
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        for name, value in model.state_dict().items():
            self.values[name].lerp_(value, 1 - decay)


@torch.no_grad()
def outputs_of(model, documents, wordpiece, size, pieces):
    """For each window of the documents: its document, its words, and the scores of tags, conditions, links and sources."""
    model.eval()
    windows = list(examples(documents, [{}] * len(documents), wordpiece, size, None))
    for group in batches(windows, pieces, random.Random(0)):
        with torch.autocast("cpu", torch.bfloat16):
            tags, conditions, links, sources = (out.float().numpy() for out in run(model, collate(group)))
        width = links.shape[-1]
        for row, one in enumerate(group):
            count = len(one["first"])
            columns = list(range(count)) + [width]
            source = sources[row][:, :count][:, :, columns]
            yield one["document"], one["window"], (
                tags[row, :count],
                conditions[row, :count],
                links[row, :count, :count],
                source,
            )


def decoded(outputs, documents, weights):
    """The attributions of each document in words of the document."""
    found = {document.id: [] for document in documents}
    for document, window, (tags, _, links, sources) in outputs:
        for attribution in decode.attributions(tags, links, sources, weights):
            certain = attribution.pop("certainties")
            named = {role: [window[at] for at in indices] for role, indices in attribution.items()}
            found[document.id].append(named | {"certainties": certain})
    return [found[document.id] for document in documents]


def predict(model, documents, wordpiece, size, pieces, weights=DECODING):
    """For each document its attributions as word indices, and the condition tags of its words."""
    outputs = list(outputs_of(model, documents, wordpiece, size, pieces))
    tagged = {document.id: [0] * len(document.words) for document in documents}
    for document, window, (_, conditions, _, _) in outputs:
        for at, tag in zip(window, decode.best_tags(decode.log_softmax(conditions), corpus.CONDITION_TAGS)):
            tagged[document.id][at] = tag
    return decoded(outputs, documents, weights), [tagged[document.id] for document in documents]


def condition_score(documents, tagged):
    """Detection F1 and the share of protases and apodoses whose words overlap by 0.8, of those annotated and found."""
    hits = {"detect": 0, "protasis": 0, "apodosis": 0}
    found = {"protasis": 0, "apodosis": 0}
    gold = {"protasis": 0, "apodosis": 0}
    for document, tags in zip(documents, tagged):
        spans = decode.spans_of(tags, corpus.CONDITION_TAGS)
        for role in ("protasis", "apodosis"):
            mine = [set(range(start, end)) for name, start, end in spans if name == role]
            theirs = [set(one[role]) for one in document.conditionals if one[role]]
            found[role] += len(mine)
            gold[role] += len(theirs)
            for one in theirs:
                share = max([len(one & other) / len(one | other) for other in mine] or [0])
                hits[role] += share >= 0.8
                if role == "protasis":
                    hits["detect"] += share > 0
    figures = {"if detect": 200 * hits["detect"] / max(1, found["protasis"] + gold["protasis"])}
    for role in ("protasis", "apodosis"):
        figures[role] = 200 * hits[role] / max(1, found[role] + gold[role])
    return {name: round(value, 1) for name, value in figures.items()}


def show(figures):
    return "  ".join(f"{name} {value}" for name, value in figures.items())


def load(data, alternates=True):
    told = corpus.attributions(data, "train") + corpus.attributions(data, "annotator-training")
    if alternates:
        told += corpus.attributions(data, "train", "norm.alt.jsonl")
    conditional = corpus.conditions(data, "train")
    documents = told + conditional
    labels = [{"attributions": corpus.attribution_labels(d)} for d in told]
    labels += [{"conditions": corpus.condition_labels(d)} for d in conditional]
    return documents, labels


class Course:
    """The steps of training: each takes a loss, moves the weights and their average, and says how it goes every fifty."""

    def __init__(self, model, optimizer, steps, decay):
        self.model, self.optimizer, self.steps = model, optimizer, steps
        self.scheduler = schedule(optimizer, steps)
        self.average = Average(model, decay)
        self.began, self.step, self.total = time.time(), 0, 0.0

    def take(self, loss):
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.scheduler.step()
        self.average.update(self.model)
        self.step += 1
        self.total += float(loss.detach())
        if self.step % 50 == 0:
            print(f"step {self.step}/{self.steps} loss {self.total / 50:.4f} {time.time() - self.began:.0f} s", flush=True)
            self.total = 0.0

    @contextlib.contextmanager
    def averaged(self):
        """The model with the average of its weights, for reading; then with its own again, to go on."""
        own = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.average.values)
        yield self.model
        self.model.load_state_dict(own)


def optimiser(model, rate, head_rate):
    inner = list(model.encoder.parameters())
    outer = [value for name, value in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": inner, "lr": rate}, {"params": outer, "lr": head_rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))


def schedule(optimizer, steps):
    warm = max(1, int(0.06 * steps))
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which layers of the base to keep")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2.5e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--pieces", type=int, default=3072)
    parser.add_argument("--size", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--decay", type=float, default=0.998)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--limit", type=int, default=0, help="read so many documents only, to try things")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    rng = random.Random(options.seed)
    np.random.seed(options.seed)
    torch.set_flush_denormal(True)

    wordpiece = WordPiece(options.tokenizer)
    documents, labels = load(options.data)
    if options.limit:
        documents, labels = documents[: options.limit], labels[: options.limit]
    dev, dev_conditions = corpus.attributions(options.data, "dev"), corpus.conditions(options.data, "dev")
    keep = tuple(int(layer) for layer in options.layers.split(","))
    model = Reader(pretrained(options.base, keep, options.dropout), dropout=options.dropout)
    optimizer = optimiser(model, options.rate, options.head_rate)

    per_epoch = len(batches(list(examples(documents, labels, wordpiece, options.size, rng)), options.pieces, rng))
    course = Course(model, optimizer, per_epoch * options.epochs, options.decay)
    for epoch in range(options.epochs):
        found = list(examples(documents, labels, wordpiece, options.size, rng))
        model.train()
        for group in batches(found, options.pieces, rng):
            batch = collate(group)
            with torch.autocast("cpu", torch.bfloat16):
                outputs = run(model, batch)
            course.take(loss_of(outputs, batch))
        with course.averaged():
            predicted, _ = predict(model, dev, wordpiece, options.size, 8192)
            print(f"epoch {epoch}  {show(score(dev, predicted))}", flush=True)
            _, tagged = predict(model, dev_conditions, wordpiece, options.size, 8192)
            print(f"epoch {epoch}  {show(condition_score(dev_conditions, tagged))}", flush=True)
        torch.save({"weights": course.average.values, "layers": len(keep)}, options.out)


if __name__ == "__main__":
    main()
