"""Chooses the constants of decoding and fits how sure a finding is; half of dev for choosing, the other half to check.

    python3 learn/calibrate.py --data ../shared/data --tokenizer tokenizer.json --reader reader.pt --out reader.json
"""
import argparse
import hashlib
import json

import numpy as np

import corpus
from distil import saved_reader
from score import pairs_of, score, share, wordy
from train import DECODING, decoded, outputs_of, show
from wordpiece import WordPiece

CHOICES = {
    "cue": [-0.3, 0.0, 0.3, 0.6],
    "content": [-0.2, 0.0, 0.2, 0.4],
    "source": [0.0, 0.5, 1.0],
    "nobody": [-0.7, 0.0, 0.7],
}


def first_half(document):
    return hashlib.sha256(document.id.encode()).digest()[0] % 2 == 0


def worth(figures):
    """What the constants are chosen for: findings that a reader would accept, then those that are exact."""
    return figures["soft"] + 0.5 * figures["strict"] + 0.25 * figures["detect"]


def choose(outputs, documents):
    """One constant after the other, twice around."""
    weights = dict(DECODING)
    for _ in range(2):
        for name, values in CHOICES.items():
            weights[name] = max(
                values, key=lambda value: worth(score(documents, decoded(outputs, documents, weights | {name: value})))
            )
    return weights


def rightness(documents, predictions):
    """Certainties of each finding, and whether its source and content each overlap the annotator's by half."""
    rows, right = [], []
    for document, predicted in zip(documents, predictions):
        golds, founds = wordy(document, document.relations), wordy(document, predicted)
        good = {
            j for i, j in pairs_of(golds, founds)
            if all(share(golds[i][role], founds[j][role]) >= 0.5 for role in ("source", "content"))
            and set(golds[i]["cue"]) & set(founds[j]["cue"])
        }
        for number, one in enumerate(predicted):
            if document.doubted.intersection(one["cue"]):
                continue
            rows.append(one["certainties"])
            right.append(number in good)
    return np.array(rows), np.array(right, dtype=float)


def fit(rows, right, steps=4000, rate=0.05, penalty=1e-3):
    """Logistic regression by gradient descent; the last weight is the constant."""
    rows = np.hstack([rows, np.ones((len(rows), 1))])
    weights = np.zeros(rows.shape[1])
    for _ in range(steps):
        guess = 1 / (1 + np.exp(-rows @ weights))
        weights -= rate * (rows.T @ (guess - right) / len(right) + penalty * weights)
    return weights


def sure(rows, weights):
    return 1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1])))


def calibration_error(guess, right, bins=10):
    """Expected calibration error: the mean gap between confidence and share right, over ten bins of confidence."""
    place = np.minimum((guess * bins).astype(int), bins - 1)
    gaps = [abs(guess[place == b].mean() - right[place == b].mean()) * (place == b).sum() for b in set(place)]
    return sum(gaps) / len(guess)


def main():
    parser = argparse.ArgumentParser()
    for name in ("data", "tokenizer", "reader", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--size", type=int, default=256)
    options = parser.parse_args()
    wordpiece = WordPiece(options.tokenizer)
    model = saved_reader(options.reader)
    dev = corpus.attributions(options.data, "dev")
    outputs = list(outputs_of(model, dev, wordpiece, options.size, 8192))
    halves = [[d for d in dev if first_half(d)], [d for d in dev if not first_half(d)]]
    parts = [[row for row in outputs if first_half(row[0]) == wanted] for wanted in (True, False)]

    weights = choose(parts[0], halves[0])
    print("constants chosen on one half:", weights)
    for name, documents, part in zip(("chosen on", "checked on"), halves, parts):
        before, after = (decoded(part, documents, constants) for constants in (DECODING, weights))
        print(f"{name}, before: {show(score(documents, before))}")
        print(f"{name}, after:  {show(score(documents, after))}")
    rows, right = rightness(halves[0], decoded(parts[0], halves[0], weights))
    other, truth = rightness(halves[1], decoded(parts[1], halves[1], weights))
    calibration = fit(rows, right)
    guess = sure(other, calibration)
    print(f"calibration error on the other half {calibration_error(guess, truth):.3f}, of {len(truth)} findings {truth.mean():.3f} right")
    for least in (0.5, 0.6, 0.7, 0.8, 0.9):
        kept = guess >= least
        if kept.any():
            print(f"  from {least}: {kept.mean():.2f} of the findings, {truth[kept].mean():.3f} right")
    with open(options.out, "w", encoding="utf8") as file:
        json.dump(weights | {"calibration": [round(float(w), 4) for w in calibration]}, file)


if __name__ == "__main__":
    main()
