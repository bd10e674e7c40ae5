"""The words that a text must hold for a phrase to stand in it, so that most phrases are never looked for."""

import re

from copylint.lexicon.words import ALIKE, TOKEN, words_in

# Run together with the word beside them these may be missing: "we are" also finds "we're".
_MERGED = frozenset({"are", "have", "will", "is", "not", "do", "does", "did"})
_ODD = re.compile("[ſıİ]")


def anchors(entry: str) -> list[str]:
    """Words in lower case, the longest first, that stand in every text in which ``Phrases`` finds the entry.

    They stand among what the text is ``asked`` for. None where all words of the entry may be written
    otherwise.
    """
    lower = entry.lower()
    words = lower.split(" ") if lower.isascii() and lower.replace(" ", "").isalpha() else TOKEN.findall(lower)
    if len(words) > 1 and not _MERGED.isdisjoint(words):
        words = [word for word in words if word not in _MERGED]
    if not lower.isascii():
        words = [word for word in words if word.isascii()]
    return sorted(words, key=len, reverse=True)


def asked(text: str) -> frozenset[str]:
    """The words of a text in lower case, and as a pattern that knows no case may read them."""
    words = words_in(text)
    if not text.isascii() and _ODD.search(text):
        words |= frozenset(TOKEN.findall(text.translate(ALIKE).lower()))
    return words
