"""BERT's uncased WordPiece, and the case of a word, which lower-casing loses. `src/tagging/encoder` does the same."""
import json
import unicodedata

CASES = 11
LONGEST = 100


class WordPiece:
    def __init__(self, path):
        with open(path, encoding="utf8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.start = self.vocabulary["[CLS]"]
        self.gap = self.vocabulary["[SEP]"]
        self.unknown = self.vocabulary["[UNK]"]
        self._known = {}

    def pieces(self, word):
        if word not in self._known:
            self._known[word] = self._cut(word)
        return self._known[word]

    def _cut(self, word):
        bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
        if not bare or len(bare) > LONGEST:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(bare):
            end = len(bare)
            while end > start and ("##" if start else "") + bare[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.vocabulary[("##" if start else "") + bare[start:end]])
            start = end
        return pieces


def case_of(word):
    """0 stands for pieces that are no word."""
    if word in "“\"„«":
        return 8
    if word in "”»":
        return 9
    if not any(c.isalnum() for c in word):
        return 7
    if word.isdigit():
        return 5
    if any(c.isdigit() for c in word):
        return 6
    if word.islower():
        return 1
    if len(word) == 1 and word.isupper():
        return 10
    if word.isupper():
        return 3
    if word[0].isupper() and word[1:].islower():
        return 2
    return 4
