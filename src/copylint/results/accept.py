"""Sentences that a team stands by, set down in its config: findings in them are marked, not shown."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from copylint.config.model import Accept
from copylint.facts import Finding

_SHOWN = 60  # characters of an entry in a message
_QUOTES = str.maketrans({"’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "\u00ad": None})


@dataclass(frozen=True, slots=True)
class Accepted:
    """The findings, those that an entry speaks of marked with its reason; and the numbers of such entries."""

    findings: tuple[Finding, ...]
    used: frozenset[int]


def accept(findings: Iterable[Finding], entries: Sequence[Accept]) -> Accepted:
    """Mark the findings that an entry speaks of; what is silenced already stays as it is.

    An entry speaks of a finding if it is the whole sentence, or words of it that share some with
    those that are marked. White space, case and the shape of quotation marks make no difference.
    """
    marked: list[Finding] = []
    used: set[int] = set()
    texts = [folded(entry.text) for entry in entries]
    for finding in findings:
        sentence = folded(finding.said) if entries else ""
        reason: str | None = None
        for number, entry in enumerate(entries):
            if texts[number] not in sentence or not _concerns(entry, finding):
                continue
            if texts[number] == sentence or _meet(texts[number], folded(finding.text), sentence):
                used.add(number)
                reason = entry.reason if reason is None else reason
        if reason is not None and finding.suppressed is None:
            finding = replace(finding, suppressed=reason, accepted=True)
        marked.append(finding)
    return Accepted(tuple(marked), frozenset(used))


def idle_lines(entries: Iterable[Accept], folders: Iterable[Path]) -> tuple[str, ...]:
    """A line on each entry that spoke of nothing, if all that it could speak of was read: its own folder."""
    roots = [folder.resolve() for folder in folders if folder.is_dir()]
    return tuple(
        f'{entry.file}:{entry.line}: no note stands on the accepted words "{_short(entry.text)}" any more;'
        " take the entry away"
        for entry in entries
        if any(Path(entry.file).resolve().parent.is_relative_to(root) for root in roots)
    )


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def folded(text: str) -> str:
    """Words as they are compared: white space, case and the shape of quotation marks put aside."""
    return " ".join(text.translate(_QUOTES).casefold().split())


def holds(sentence: str, words: str) -> bool:
    """Whether folded words stand in a folded sentence, and not only parts of words."""
    return any(True for _ in _places(words, sentence))


def _concerns(entry: Accept, finding: Finding) -> bool:
    return not entry.rules or finding.name in entry.rules or finding.family in entry.rules


def _meet(text: str, words: str, sentence: str) -> bool:
    """Whether the accepted text and the marked words share any place in the sentence."""
    marked = list(_places(words, sentence))
    n = 0
    for start, end in _places(text, sentence):
        while n < len(marked) and marked[n][1] <= start:
            n += 1
        if n < len(marked) and marked[n][0] < end:
            return True
    return False


def _places(words: str, sentence: str) -> Iterator[tuple[int, int]]:
    if words:
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", sentence):
            yield found.span()
