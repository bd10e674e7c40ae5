"""Phrases of a ``words`` alternative: plain ones as one pattern, those with slots by their first word."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from copylint import lexicon
from copylint.facts import Names
from copylint.lexicon import Phrases, anchors, words_at
from copylint.rulebook.slots import SLOTS, Filled, fill
from copylint.rulebook.template import SLOT, Template, Templates, reach

__all__ = ["SLOTS", "Phrasing", "forget", "lists_in"]

_AFTER = re.compile(r"(?![\w-]|['’]\w)")


class Phrasing:
    """The phrases of one alternative; what it takes to find them is made when they are first looked for."""

    def __init__(self, entries: tuple[str, ...]) -> None:
        self.entries = entries

    def __reduce__(self) -> tuple[type["Phrasing"], tuple[tuple[str, ...]]]:
        return Phrasing, (self.entries,)

    @cached_property
    def plain(self) -> Phrases:
        """Those without slots and lists."""
        return Phrases(self._without_slots())

    @cached_property
    def _templates(self) -> Templates:
        return Templates(entry for entry in self.entries if _slotted(entry))

    def _without_slots(self) -> Iterator[str]:
        return (entry for entry in self.entries if not _slotted(entry))

    def anchors(self) -> Iterator[list[str]]:
        """For each phrase without slots the words that every text with it has, the rarest first."""
        return map(anchors, self._without_slots())

    def slotted_anchors(self) -> Iterator[list[str]]:
        """For each of the others the words, lists, slots and signs that a text must have."""
        return (template.anchors for template in self._templates.every)

    def places(self, text: str, names: Names) -> Iterator[tuple[int, int]]:
        """Where the phrases stand in ``text``: spans that do not overlap, in reading order."""
        found = list(self.plain.places(text))
        filled = fill(names)
        if possible := self._templates.every and self._templates.possible(text, filled):
            for start, word in words_at(text):
                end = next(_ends(possible, word, text, start, filled), None)
                if end is not None:
                    found.append((start, end))
        reached = 0
        for place in sorted(found, key=lambda span: (span[0], -span[1])):
            if place[0] >= reached:
                yield place
                reached = place[1]

    def whole(self, text: str, start: int, end: int, names: Names) -> bool:
        """Whether ``text`` from ``start`` to ``end`` is one of the phrases and nothing else."""
        if self.plain.whole(text, start, end):
            return True
        filled = fill(names)
        possible = self._templates.possible(text, filled)
        opening = (word for at, word in words_at(text) if at == start)
        return any(end in _ends(possible, word, text, start, filled) for word in opening)


def _ends(templates: Sequence[Template], word: str, text: str, start: int, filled: Filled) -> Iterator[int]:
    """Where the phrases end that begin with the word at ``start``."""
    for template in templates:
        if template.opens_with(word, filled):
            ends = reach(template.pieces, text, start, filled)
            yield from (end for end in ends if _AFTER.match(text, end))


def _slotted(entry: str) -> bool:
    return ("{" in entry or "$" in entry) and SLOT.search(entry) is not None


def lists_in(entry: str) -> tuple[str, ...]:
    """The names of the lists that a phrase takes in."""
    return tuple(re.findall(r"\$([a-z-]+(?:@[0-9a-f-]+)?)", entry))


def forget() -> None:
    """Let go of the words of a page that has been judged."""
    lexicon.forget()
