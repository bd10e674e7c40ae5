"""Which findings stood there before: by sentence and count, never by line. Pure functions."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from copylint.facts import Finding

ENOUGH = 0.8  # of its words make a sentence the same sentence, a little mended
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# Bounds that no page reaches: without them a hostile one could make comparing slow.
_MOST_ALIKE = 25  # old sentences that one new one is held against for each of its rare words
_MOST_RARE = 12
_MOST_SLIPS = 12


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that stood in a file before, and how many times."""

    rule: str
    fingerprint: str
    said: str  # the sentence as it was read
    count: int = 1


def known(findings: Iterable[Finding]) -> tuple[Known, ...]:
    """The findings as something to compare with later; silenced ones are none.

    In the order of their first places; the same rule on the same sentence is one entry.
    """
    return merged(
        Known(finding.name, finding.fingerprint, finding.said, _places(finding))
        for finding in findings
        if finding.suppressed is None
    )


@dataclass(frozen=True, slots=True)
class Compared:
    """The findings of a file, the old ones marked; which known ones they answer to, and which not."""

    findings: tuple[Finding, ...]
    kept: tuple[Known, ...]  # as they read now: a mended sentence under its new fingerprint
    left: tuple[Known, ...]


def compare(findings: Sequence[Finding], before: Sequence[Known]) -> Compared:
    """Mark the findings that stood there ``before``.

    First the same sentences, each as many times as before; then, under the same rule, sentences
    that share at least ``ENOUGH`` of their words, the closest pair first; then rows of sentences
    most of which were known, though the first was not. What is silenced or marked already is left
    as it is.
    """
    entries = {entry.fingerprint: entry for entry in before}
    left: Counter[str] = Counter()
    for entry in before:
        left[entry.fingerprint] += entry.count
    kept: list[Known] = []
    old: set[int] = set()
    unsure = [n for n, f in enumerate(findings) if f.suppressed is None and not f.old]
    pairs = [(n, findings[n].fingerprint) for n in unsure if findings[n].fingerprint in entries]
    for exact in (True, False):
        if not exact:
            pairs = _alike(
                [(n, findings[n]) for n in unsure if n not in old],
                [entry for entry in entries.values() if left[entry.fingerprint]],
            )
        for n, fingerprint in pairs:
            finding, places = findings[n], _places(findings[n])
            if n in old or not left[fingerprint]:
                continue
            if left[fingerprint] >= places:
                old.add(n)
            elif not exact:
                continue
            # The same sentence once more than before is new, but what stood there still stands.
            count = min(places, left[fingerprint])
            kept.append(Known(finding.name, finding.fingerprint, finding.said, count))
            left[fingerprint] -= count
    for n in unsure:
        finding = findings[n]
        if n not in old and 2 * sum(each in entries for each in finding.along) > len(finding.along) > 0:
            old.add(n)
            # It stood on another sentence of the row, or on one that is gone.
            first = next((e for e in before if _moved(e, finding) and left[e.fingerprint]), None)
            if first is not None:
                left[first.fingerprint] -= 1
                kept.append(Known(finding.name, finding.fingerprint, finding.said))
    return Compared(
        tuple(replace(f, old=True) if n in old else f for n, f in enumerate(findings)),
        merged(kept),
        tuple(replace(e, count=left[e.fingerprint]) for e in entries.values() if left[e.fingerprint]),
    )


def merged(entries: Iterable[Known]) -> tuple[Known, ...]:
    """Entries of one rule and sentence as one, with their counts added up."""
    whole: dict[str, Known] = {}
    for entry in entries:
        before = whole.get(entry.fingerprint)
        whole[entry.fingerprint] = replace(before, count=before.count + entry.count) if before else entry
    return tuple(whole.values())


def _moved(entry: Known, finding: Finding) -> bool:
    return entry.rule == finding.name and entry.fingerprint not in finding.along


def _places(finding: Finding) -> int:
    """In how many places a finding stands: the same sentence again is folded into it."""
    return 1 + len(finding.also)


def _alike(new: Sequence[tuple[int, Finding]], before: Sequence[Known]) -> list[tuple[int, str]]:
    """Pairs that are close enough, the closest first, then in reading order."""
    words = {entry.fingerprint: words_of(entry.said) for entry in before}
    where: dict[tuple[str, str], list[Known]] = {}
    for entry in before:
        for word in dict.fromkeys(words[entry.fingerprint]):
            where.setdefault((entry.rule, word), []).append(entry)
    pairs: list[tuple[float, int, int, str]] = []
    order = {entry.fingerprint: n for n, entry in enumerate(before)}
    for n, finding in new:
        own = words_of(finding.said)
        # Whatever shares enough words has at least one of the rarest few, so only those are looked up.
        found = [word for word in dict.fromkeys(own) if (finding.name, word) in where]
        found.sort(key=lambda word: len(where[finding.name, word]))
        rare = found[: min(_MOST_RARE, int(len(own) * (1 - ENOUGH)) + 2)]
        candidates = {
            entry.fingerprint: entry for word in rare for entry in where[finding.name, word][:_MOST_ALIKE]
        }
        for fingerprint in candidates:
            share = shared_words(own, words[fingerprint])
            if share >= ENOUGH:
                pairs.append((-share, n, order[fingerprint], fingerprint))
    return [(n, fingerprint) for _, n, _, fingerprint in sorted(pairs)]


def words_of(sentence: str) -> list[str]:
    """The words of a sentence, case and punctuation folded."""
    return _WORD.findall(sentence.lower().replace("’", "'"))


def shared_words(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the longer sentence's words that both have; a word with one slip is the same word."""
    longer = max(len(one), len(other))
    if not longer or min(len(one), len(other)) < ENOUGH * longer:
        return 0.0
    common = Counter(one) & Counter(other)
    rest = list((Counter(other) - common).elements())
    shared = common.total()
    for word in list((Counter(one) - common).elements())[:_MOST_SLIPS]:
        slip = next((n for n, candidate in enumerate(rest) if one_slip(word, candidate)), None)
        if slip is not None:
            del rest[slip]
            shared += 1
    return shared / longer


def one_slip(one: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong or swapped with its neighbour tells two words apart.

    Words of fewer than four letters are too short for that: "our" is no slip for "your".
    """
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 1:
        return one == other
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
