"""One compiled pattern for many words and phrases, whole words only, longest first."""

import re
from collections.abc import Iterable

_FIRST = re.compile(r"\w+")


def phrases(entries: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the entries as whole words, in any case.

    A space in an entry matches any run of white space, a hyphen also matches a space or a
    non-breaking hyphen, and a straight apostrophe also a curly one. Before "first" a hyphen must be
    one: "put the customer first" says something else than "customer-first". "We are" also matches
    "we're", "do not" also "don't". Without entries the pattern matches nothing.
    """
    ordered = sorted({entry for entry in entries if entry}, key=lambda entry: (-len(entry), entry))
    if not ordered:
        return re.compile(r"(?!)")
    return re.compile(r"(?<![\w’'-])(?:" + _branched(ordered) + r")(?![\w-]|['’]\w)", re.IGNORECASE)


def spellings(entries: Iterable[str], *, case: bool) -> re.Pattern[str]:
    """A pattern that finds names as whole words, also before a possessive: "Acme's".

    ``case``: capitals count, so that "Rota" is a name and "rota" is not.
    """
    ordered = sorted({entry for entry in entries if entry}, key=lambda entry: (-len(entry), entry))
    if not ordered:
        return re.compile(r"(?!)")
    body = "|".join(map(_loose, ordered))
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", 0 if case else re.IGNORECASE)


# What is written out in an entry may be run together in copy.
_CONTRACTED = (
    (r"\b(we|you|they)\\s\+are\b", r"\1(?:\\s+are|['’]re)"),
    (r"\b(we|you|they|i)\\s\+have\b", r"\1(?:\\s+have|['’]ve)"),
    (r"\b(we|you|they|it|i)\\s\+will\b", r"\1(?:\\s+will|['’]ll)"),
    (r"\b(it|that|there)\\s\+is\b", r"\1(?:\\s+is|['’]s)"),
    (r"\b(do|does|did|is|are)\\s\+not\b", r"\1(?:\\s+not|n['’]t)"),
)


def _branched(ordered: list[str]) -> str:
    """The entries as one alternation, branched by first letter and first word.

    Branches exclude one another, so that the longest entry still wins; a list of two thousand
    phrases then costs a place in the text a few dozen comparisons.
    """
    branches: dict[str, dict[str, list[str]]] = {}
    for entry in ordered:
        first = _FIRST.match(entry)
        word = first.group() if first else ""
        branches.setdefault(word[:1].lower(), {}).setdefault(word.lower(), []).append(entry)
    letters = []
    for letter, by_word in branches.items():
        words = [
            re.escape(word[1:]) + "(?:" + "|".join(_loose(entry)[len(word) :] for entry in entries) + ")"
            for word, entries in by_word.items()
        ]
        letters.append(re.escape(letter) + "(?:" + "|".join(words) + ")")
    return "|".join(letters)


def _loose(entry: str) -> str:
    body = _spaced(entry)
    for written, either in _CONTRACTED:
        body = re.sub(written, either, body, flags=re.IGNORECASE)
    return body


def _spaced(entry: str) -> str:
    parts = []
    for at, letter in enumerate(entry):
        if letter == " ":
            parts.append(r"\s+")
        elif letter == "-":
            parts.append("[-‑]" if entry.startswith("first", at + 1) else r"[-‑\s]")
        elif letter == "'":
            parts.append("['’]")
        else:
            parts.append(re.escape(letter))
    return "".join(parts)
