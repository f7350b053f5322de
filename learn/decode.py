"""From the reader's scores to attributions. `src/tagging/learned` does the same, step by step."""
import numpy as np

from corpus import ATTRIBUTION_TAGS

NEVER = -1e9
LONGEST_SOURCE = 30


def transitions(names):
    """0 where one tag may follow another, NEVER where an inside would have no beginning."""
    table = np.zeros((len(names), len(names)))
    for left, before in enumerate(names):
        for right, after in enumerate(names):
            if after.startswith("I-") and before[2:] != after[2:]:
                table[left, right] = NEVER
    return table


def best_tags(scores, names):
    table = transitions(names)
    begins = np.array([NEVER if name.startswith("I-") else 0.0 for name in names])
    total, back = scores[0] + begins, []
    for row in scores[1:]:
        reached = total[:, None] + table
        back.append(reached.argmax(0))
        total = reached.max(0) + row
    tags = [int(total.argmax())]
    for pointers in reversed(back):
        tags.append(int(pointers[tags[-1]]))
    return tags[::-1]


def spans_of(tags, names):
    """(role, start, end) for each run that begins with B."""
    spans, at = [], 0
    while at < len(tags):
        name = names[tags[at]]
        end = at + 1
        if name.startswith("B-"):
            inside = "I-" + name[2:]
            while end < len(tags) and names[tags[end]] == inside:
                end += 1
            spans.append((name[2:], at, end))
        at = end
    return spans


def log_softmax(values):
    shifted = values - values.max(-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))


LEAST = -8.0


def certainties(cue, content, probabilities, linked, sourced):
    """What the certainty of an attribution is reckoned from: five log probabilities, none taken lower than LEAST."""
    inside = np.logaddexp(probabilities[:, 5], probabilities[:, 6])
    words = np.concatenate([inside[start:end] for start, end in content])
    edges = [0.0]
    for start, end in content:
        edges.append(probabilities[start, 5])
        if end < len(probabilities):
            edges.append(np.log(max(1e-6, 1 - np.exp(probabilities[end, 6]))))
    return [
        max(LEAST, probabilities[cue, 3]),
        float(np.maximum(words, LEAST).mean()),
        max(LEAST, min(edges)),
        max(LEAST, linked),
        max(LEAST, sourced),
    ]


def attributions(tag_scores, links, sources, weights):
    """Attributions as dicts of word indices within the window, with the `certainties` of each.

    `tag_scores` [n, tags] logits; `links` [n, n] from content words to cue firsts; `sources` [2, n, n + 1] from cue firsts
    to first and last word of the source, the last column nobody. `weights`: `cue` is added to the log probabilities of cue tags,
    `content` to those of content, `source` favours tagged spans as sources, `nobody` the absence of one.
    """
    probabilities = log_softmax(tag_scores)
    scores = probabilities.copy()
    scores[:, 3:5] += weights["cue"]
    scores[:, 5:7] += weights["content"]
    tags = best_tags(scores, ATTRIBUTION_TAGS)
    spans = spans_of(tags, ATTRIBUTION_TAGS)
    cues = [(start, end) for role, start, end in spans if role == "cue"]
    if not cues:
        return []
    firsts = [start for start, _ in cues]
    found = [{"source": [], "cue": list(range(*cue)), "content": []} for cue in cues]
    for role, start, end in spans:
        if role == "content":
            pointing = log_softmax(links[start:end][:, firsts]).mean(0)
            cue = int(pointing.argmax())
            found[cue]["content"].extend(range(start, end))
            found[cue].setdefault("runs", []).append((start, end))
            found[cue]["linked"] = min(found[cue].get("linked", 0.0), float(pointing[cue]))
    tagged = [(start, end) for role, start, end in spans if role == "source"]
    count = len(tags)
    for number, (first, _) in enumerate(cues):
        starts, ends = log_softmax(sources[0, first]), log_softmax(sources[1, first])
        best, chosen = starts[count] + ends[count] + weights["nobody"], None
        for start, end in tagged:
            score = np.logaddexp.reduce(starts[start:end]) + np.logaddexp.reduce(ends[start:end]) + weights["source"]
            if score > best:
                best, chosen = score, (start, end)
        start = int(starts[:count].argmax())
        end = start + int(ends[start : min(count, start + LONGEST_SOURCE)].argmax())
        if starts[start] + ends[end] > best and not any(tags[at] in (3, 4) for at in range(start, end + 1)):
            best, chosen = starts[start] + ends[end], (start, end + 1)
        if chosen:
            found[number]["source"] = list(range(*chosen))
        found[number]["sourced"] = min(0.0, float(best))
    whole = [one for one in found if one["content"]]
    for one in whole:
        runs, linked, sourced = one.pop("runs"), one.pop("linked"), one.pop("sourced")
        one["certainties"] = certainties(one["cue"][0], runs, probabilities, linked, sourced)
    return whole
