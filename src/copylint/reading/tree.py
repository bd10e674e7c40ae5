"""The words of a unit as a tree, with the configured names in it."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from copylint.facts import Names, Word
from copylint.lexicon import spellings
from copylint.terms import Owner
from copylint.text import Span


class Tree:
    """The words of a unit with their children at hand."""

    def __init__(self, words: tuple[Word, ...], text: str, names: Names) -> None:
        self.words = words
        self.text = text
        self.names = names
        self._named = owned_names(text, names)
        self._children: list[list[int]] = [[] for _ in words]
        for i, word in enumerate(words):
            if word.head != i:
                self._children[word.head].append(i)

    def hanging(self, at: int) -> list[int]:
        """Indexes of all words that hang on ``words[at]``, in order."""
        return self._children[at]

    def children(self, at: int, *labels: str) -> tuple[int, ...]:
        """Indexes of the words that hang on ``words[at]`` by one of ``labels``, in order."""
        return tuple(i for i in self._children[at] if self.words[i].dep in labels)

    def child(self, at: int, *labels: str) -> int | None:
        """The first of them."""
        return next(iter(self.children(at, *labels)), None)

    def ancestors(self, at: int) -> Iterator[int]:
        """The words above, nearest first."""
        while self.words[at].head != at:
            at = self.words[at].head
            yield at

    def depth(self, at: int) -> int:
        """How many words stand above."""
        return sum(1 for _ in self.ancestors(at))

    def reach(self, at: int) -> Span:
        """The span of the word and all that hangs on it, punctuation at the end left out."""
        todo, spans = [at], [self.words[at].span]
        while todo:
            for i in self._children[todo.pop()]:
                todo.append(i)
                if self.words[i].dep != "punct" and self.words[i].span.start < self.words[i].span.end:
                    spans.append(self.words[i].span)
        return Span(min(s.start for s in spans), max(s.end for s in spans))

    def named_in(self, span: Span) -> Owner | None:
        """The owner that a configured name inside ``span`` gives, the longest name deciding."""
        inside = []
        for at in range(bisect_left(self._named, span.start, key=_start), len(self._named)):
            there, owner = self._named[at]
            if there.start >= span.end:
                break
            if there.end <= span.end:
                inside.append((there.start - there.end, _RANKS[owner], owner))
        return min(inside, key=lambda name: name[:2])[2] if inside else None


# Which owner counts where two names are as long.
_RANKS = {Owner.PRODUCT: 0, Owner.COMPANY: 1, Owner.READER: 2, Owner.THEIRS: 3}


def _start(named: tuple[Span, Owner]) -> int:
    return named[0].start


@lru_cache(maxsize=64)
def shouted(text: str) -> bool:
    """Whether a text has no small letter."""
    return text.isupper()


@lru_cache(maxsize=256)
def owned_names(text: str, names: Names) -> tuple[tuple[Span, Owner], ...]:
    """Every configured name in a text with its owner, by place; capitals count for companies and products."""
    found = (
        (Span(*match.span()), owner)
        for owner, entries, case in (
            (Owner.PRODUCT, names.products, True),
            (Owner.COMPANY, names.company, True),
            (Owner.READER, names.reader, False),
            (Owner.THEIRS, names.theirs, False),
        )
        if entries
        for match in spellings(entries, case=case).finditer(text)
    )
    return tuple(sorted(found, key=_start))
