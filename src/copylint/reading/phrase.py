"""The noun and adjective phrases of a parse."""

from functools import lru_cache

from copylint.facts import Phrase
from copylint.lexicon import Phrases, word_list
from copylint.reading.actor import owner_of
from copylint.reading.tree import Tree
from copylint.terms import Owner
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


@lru_cache(maxsize=1)
def praise_words() -> Phrases:
    """Finds praise words."""
    return Phrases(word_list("praise").entries)


def phrase_at(tree: Tree, at: int) -> Phrase:
    """The phrase headed by ``words[at]``: its modifiers and the head, no relative clause."""
    words = tree.words
    inside = sorted(_modifiers(tree, at) | {at})
    written = [i for i in inside if words[i].span.start < words[i].span.end]
    span = Span(words[written[0]].span.start, words[written[-1]].span.end) if written else words[at].span
    text = tree.text[span.start : span.end]
    head = _telling_head(tree, at)
    owner = owner_of(tree, at)
    return Phrase(
        span=span,
        head=words[head].lower.rpartition(" ")[2],
        owner=owner,
        words=tuple(text.lower().split()),
        ours="our" in text.lower().split(),
        named=tree.named_in(span) in (Owner.COMPANY, Owner.PRODUCT),
        counted=any(words[i].tag == "CD" for i in written) or any(letter.isdigit() for letter in text),
        praised=praise_words().search(text) is not None,
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
    """In "a lot of boots" the boots are what is offered."""
    noun = tree.words[at].lower
    # "A range of plans" says as little as "a range"; "a lot of plans" is about plans.
    if noun not in word_list("label-partitives") or noun in word_list("label-nouns"):
        return at
    for of in tree.children(at, "prep"):
        inner = tree.child(of, "pobj")
        if tree.words[of].lower == "of" and inner is not None:
            return inner
    return at
