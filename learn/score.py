"""PolNeAR's figures while training. `npm run eval -- reading` is the measure; this is its shadow, to choose an epoch by."""
from collections import Counter

from corpus import IS_WORDY, segments

ROLES = ("source", "cue", "content")


def share(left, right):
    left, right = set(left), set(right)
    return len(left & right) / len(left | right) if left or right else 1.0


def wordy(document, relations):
    numbers, count = {}, 0
    for at in range(len(document.words)):
        if IS_WORDY.search(document.word(at)):
            numbers[at] = count
            count += 1
    return [{role: [numbers[w] for w in one[role] if w in numbers] for role in ROLES} for one in relations]


def _closeness(gold, found):
    cues, contents = set(gold["cue"]) & set(found["cue"]), set(gold["content"]) & set(found["content"])
    if not cues and not contents:
        return 0
    score = 2 * share(gold["cue"], found["cue"]) + bool(cues) + share(gold["content"], found["content"])
    return score + 0.3 * share(gold["source"], found["source"])


def pairs_of(golds, founds):
    scored = [(_closeness(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(founds)]
    taken, used, pairs = set(), set(), []
    for score, i, j in sorted(scored, reverse=True):
        if score > 0 and i not in taken and j not in used:
            taken.add(i), used.add(j), pairs.append((i, j))
    return pairs


def f1(hits, found, gold):
    return round(200 * hits / (found + gold), 1) if found + gold else 0.0


def score(documents, predictions):
    """F1 in percent: relation detect, strict, soft; exact and token by role."""
    count = Counter()
    for document, predicted in zip(documents, predictions):
        golds, founds = wordy(document, document.relations), wordy(document, predicted)
        for role in ROLES:
            for name, of in (("token", lambda one: set(one[role])), ("exact", lambda one: set(segments(one[role])))):
                gold = set().union(*map(of, golds)) if golds else set()
                found = set().union(*map(of, founds)) if founds else set()
                count[name, role, "hit"] += len(gold & found)
                count[name, role, "found"] += len(found)
                count[name, role, "gold"] += len(gold)
        pairs = pairs_of(golds, founds)
        count["gold"] += len(golds)
        count["found"] += len(founds)
        count["detect"] += len(pairs)
        for i, j in pairs:
            gold, found = golds[i], founds[j]
            count["strict"] += all(gold[role] == found[role] for role in ROLES)
            halves = all(share(gold[role], found[role]) >= 0.5 for role in ("source", "content"))
            count["soft"] += halves and bool(set(gold["cue"]) & set(found["cue"]))
    figures = {name: f1(count[name], count["found"], count["gold"]) for name in ("detect", "strict", "soft")}
    for kind in ("exact", "token"):
        for role in ROLES:
            figures[f"{kind} {role}"] = f1(*(count[kind, role, part] for part in ("hit", "found", "gold")))
    return figures
