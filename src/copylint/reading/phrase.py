"""The tree of a parse, and the noun and adjective phrases in it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from copylint.facts import Names, Phrase, Word
from copylint.lexicon import phrases, word_list
from copylint.nlp.normalise import find_names
from copylint.reading.actor import owner_of
from copylint.text import Span

_MODIFIERS = frozenset(
    {
        "det",
        "poss",
        "amod",
        "compound",
        "nummod",
        "nmod",
        "predet",
        "quantmod",
        "npadvmod",
        "advmod",
        "case",
        "neg",
    }
)
_WITHIN = frozenset({*_MODIFIERS, "punct", "conj", "cc", "dep"})


class Tree:
    """The words of a unit with their children at hand."""

    def __init__(self, words: tuple[Word, ...], text: str, names: Names) -> None:
        self.words = words
        self.text = text
        self.names = names
        self._children: list[list[int]] = [[] for _ in words]
        for i, word in enumerate(words):
            if word.head != i:
                self._children[word.head].append(i)

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


@lru_cache(maxsize=1)
def praise_pattern() -> re.Pattern[str]:
    """Finds praise words."""
    return phrases(word_list("praise").entries)


def phrase_at(tree: Tree, at: int) -> Phrase:
    """The phrase headed by ``words[at]``: its modifiers and the head, no relative clause."""
    words = tree.words
    inside = sorted(_modifiers(tree, at) | {at})
    written = [i for i in inside if words[i].span.start < words[i].span.end]
    span = Span(words[written[0]].span.start, words[written[-1]].span.end) if written else words[at].span
    text = tree.text[span.start : span.end]
    head = _telling_head(tree, at)
    owner = owner_of(words, at, tree.names)
    return Phrase(
        span=span,
        head=words[head].lower.rpartition(" ")[2],
        owner=owner,
        words=tuple(text.lower().split()),
        ours="our" in text.lower().split(),
        named=bool(find_names(text, tree.names)),
        counted=any(words[i].tag == "CD" for i in written) or any(letter.isdigit() for letter in text),
        praised=praise_pattern().search(text) is not None,
        head_span=words[head].span,
    )


def _modifiers(tree: Tree, at: int) -> set[int]:
    found: set[int] = set()
    todo = [at]
    while todo:
        here = todo.pop()
        for i in tree.children(here, *(_MODIFIERS if here == at else _WITHIN)):
            # Only what stands before the head: what follows is another phrase.
            if i < at and i not in found:
                found.add(i)
                todo.append(i)
    return found


def _telling_head(tree: Tree, at: int) -> int:
    """In "a full range of boots" the boots are what is offered."""
    if tree.words[at].lower not in word_list("label-partitives"):
        return at
    for of in tree.children(at, "prep"):
        inner = tree.child(of, "pobj")
        if tree.words[of].lower == "of" and inner is not None:
            return inner
    return at
