"""Corpora in the normal form as words, windows and labels.

Offsets in the files count UTF-16 code units; Python counts code points. They are converted here, once, and nowhere else.
A *word* is a run of letters and digits, or one other character that is no space: the same cut as `src/tagging/encoder`.
"""
import bisect
import json
import random

import regex

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")
IS_WORDY = regex.compile(r"[\p{L}\p{M}\p{N}]")

ATTRIBUTION_TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
CONDITION_TAGS = ["O", "B-protasis", "I-protasis", "B-apodosis", "I-apodosis"]

# GUM's texts of these genres may not be used commercially: they teach nothing that is shipped (see its licence notes).
GUM_FREE = ("news", "interview", "voyage", "bio", "academic", "court", "speech", "textbook", "vlog")


class Document:
    """A text cut into words, and what annotators marked in it."""

    def __init__(self, record):
        self.id = record["id"]
        self.split = record["split"]
        self.text = record["text"]
        self.meta = record.get("meta") or {}
        self.words = [match.span() for match in WORD.finditer(self.text)]
        self.starts = [start for start, _ in self.words]
        self._points = _code_points(self.text)
        self.paragraph = self._paragraphs()

    def _paragraphs(self):
        numbers, number, last = [], 0, 0
        for start, end in self.words:
            if "\n" in self.text[last:start]:
                number += 1
            numbers.append(number)
            last = end
        return numbers

    def words_of(self, span):
        """Indices of the words that a span of the normal form touches."""
        found = []
        for start, end in span.get("fragments") or [[span["start"], span["end"]]]:
            start, end = self._points[start], self._points[end]
            at = max(0, bisect.bisect_right(self.starts, start) - 1)
            while at < len(self.words) and self.words[at][0] < end:
                if self.words[at][1] > start:
                    found.append(at)
                at += 1
        return sorted(set(found))

    def word(self, index):
        start, end = self.words[index]
        return self.text[start:end]


def _code_points(text):
    """For each offset in UTF-16 code units the offset in code points."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return range(len(text) + 1)
    points = []
    for at, character in enumerate(text):
        points.extend([at] * (2 if ord(character) > 0xFFFF else 1))
    return points + [len(text)]


def _records(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def attributions(folder, split, file="norm.jsonl"):
    """PolNeAR documents of a split with `relations`: source, cue and content as lists of word indices."""
    documents = []
    for record in _records(f"{folder}/polnear/{file}"):
        if record["split"] != split:
            continue
        document = Document(record)
        spans = {span["id"]: span for span in record["spans"]}
        document.relations = []
        for relation in record["relations"]:
            role_words = {
                role: sorted({w for one in relation["args"].get(role, []) for w in document.words_of(spans[one])})
                for role in ("source", "cue", "content")
            }
            if role_words["cue"] and role_words["content"]:
                document.relations.append(role_words)
        document.doubted = set()
        for span in record["spans"]:
            if span["type"] in ("Discard", "Discuss"):
                document.doubted.update(document.words_of(span))
        documents.append(document)
    return documents


def conditions(folder, split):
    """UD documents of a split with `conditionals`: protasis and apodosis as lists of word indices."""
    documents = []
    for record in _records(f"{folder}/ud-conditionals/norm.jsonl"):
        if record["split"] != split:
            continue
        is_gum = (record.get("meta") or {}).get("corpus") == "GUM"
        if split == "train" and is_gum and not any(f"_{genre}_" in record["id"] for genre in GUM_FREE):
            continue
        document = Document(record)
        spans = {span["id"]: span for span in record["spans"]}
        document.conditionals = []
        for relation in record["relations"]:
            args = {
                role: sorted({w for one in relation["args"].get(role, []) for w in document.words_of(spans[one])})
                for role in ("protasis", "apodosis")
            }
            if args["protasis"]:
                document.conditionals.append(args)
        documents.append(document)
    return documents


def segments(indices):
    """Runs of neighbouring indices, half open."""
    runs = []
    for index in sorted(indices):
        if runs and index == runs[-1][1]:
            runs[-1][1] = index + 1
        else:
            runs.append([index, index + 1])
    return [tuple(run) for run in runs]


def _mark(tags, names, role, indices):
    for start, end in segments(indices):
        for at in range(start, end):
            tags[at] = names.index(("B-" if at == start else "I-") + role)


def _mend(tags, names):
    """A later role may cut an earlier one in two: what is left begins anew."""
    for at, tag in enumerate(tags):
        name = names[tag]
        if name.startswith("I-") and (at == 0 or names[tags[at - 1]][2:] != name[2:]):
            tags[at] = names.index("B-" + name[2:])


def attribution_labels(document):
    """Per word its tag, the first word of the cue it belongs to (or None); per cue its source (first, last) or None."""
    count = len(document.words)
    tags, cue_of, source_of = [0] * count, [None] * count, {}
    for role in ("content", "source", "cue"):
        for relation in document.relations:
            cue = relation["cue"][0]
            _mark(tags, ATTRIBUTION_TAGS, role, relation[role])
            for word in relation[role]:
                cue_of[word] = cue
            if role == "cue":
                source = segments(relation["source"])
                source_of[cue] = (source[0][0], source[0][1] - 1) if source else None
    _mend(tags, ATTRIBUTION_TAGS)
    return tags, cue_of, source_of


def condition_labels(document):
    tags = [0] * len(document.words)
    for role in ("apodosis", "protasis"):
        for conditional in sorted(document.conditionals, key=lambda one: -len(one[role])):
            _mark(tags, CONDITION_TAGS, role, conditional[role])
    _mend(tags, CONDITION_TAGS)
    return tags


def windows(document, pieces_of, size, rng: random.Random | None = None):
    """Lists of word indices that hold together whole paragraphs, at most `size` pieces each; a longer paragraph is cut.

    With `rng` the first window is shorter by chance, so that an epoch sees other neighbours than the one before.
    """
    costs = [len(pieces_of(document.word(at))) for at in range(len(document.words))]
    room = size - 2
    limit = room if rng is None else rng.randint(room // 3, room)
    found, current, used = [], [], 0
    at = 0
    while at < len(document.words):
        end, cost = at, 1
        while end < len(document.words) and document.paragraph[end] == document.paragraph[at]:
            if cost + costs[end] > room:
                break
            cost += costs[end]
            end += 1
        if end == at:
            end, cost = at + 1, room
        if current and used + cost > limit:
            found.append(current)
            current, used, limit = [], 0, room
        current.extend(range(at, end))
        used += cost
        at = end
    if current:
        found.append(current)
    return found
