"""Texts that a pattern may take long over, made from the pattern's own parse tree."""

import re._constants as op
import re._parser as parser
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

# A few characters of every kind that patterns tell apart.
_POOL = "aZ5 .-_,'\"\n\t(){}<>[]/:;|=#*&%$!?~`^+\\@€é–“…\u00a0\ue000"
_END = "\x00"  # a character that hardly any pattern wants: what came before was in vain
_MOST = 200  # texts a pattern

Nodes = Any  # re's parse trees have no public type
REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def texts(pattern: str, flags: int) -> list[tuple[str, str]]:
    """(opening, repeated): hostile is the opening and then the repeated part, over and over."""
    tree = parser.parse(pattern, flags)
    wholes = [part for full in (True, False) for part in _trimmed(witness(tree, full=full))]
    simple = [("", piece) for piece in (*wholes, *" aA.5\n")]
    # A few of every repeated part before more of any.
    turns = zip_longest(simple, *(list(_runs(*repeat)) for repeat in _repeats(tree, {""})))
    return list(dict.fromkeys(each for turn in turns for each in turn if each is not None))[:_MOST]


def _trimmed(whole: str) -> list[str]:
    pieces = (whole, whole[:-1], whole[:1], whole[1:], whole + " ", whole[:-1] + " ")
    return [piece for piece in pieces if piece]


def hostile(opening: str, repeated: str, size: int) -> str:
    """A text of about ``size`` characters that ends in something the pattern does not want."""
    return opening + repeated * (max(1, size - len(opening)) // len(repeated)) + _END


def _runs(before: str, inner: Nodes, after: str) -> Iterator[tuple[str, str]]:
    """A repeated part over and over, then together with what stands around it."""
    for letter in dict.fromkeys((*_unlike(_letters(inner)), witness(inner, full=True) or "a")):
        yield before, letter
        yield "", before + letter
        if after and after != letter:
            yield before, letter + after
            yield before, letter * 3 + after[:1]


def _repeats(nodes: Nodes, befores: set[str]) -> Iterator[tuple[str, Nodes, str]]:
    """Every part that may be repeated often, with what stands before it and after it."""
    for number, (code, value) in enumerate(nodes):
        if code in REPEATS:
            _, most, inner = value
            if most > 3:
                after = witness(nodes[number + 1 : number + 3], full=True)
                yield from ((before, inner, after) for before in sorted(befores))
            body = witness(inner, full=True)
            yield from _repeats(inner, {*befores, *(before + body for before in befores)})
        else:
            for part in inside(code, value):
                yield from _repeats(part, befores)
        grown = {before + witness([(code, value)], full=full) for before in befores for full in (True, False)}
        befores = set(sorted(grown, key=len)[-3:]) | set(sorted(grown, key=len)[:1])


def inside(code: Any, value: Any) -> list[Nodes]:
    """The parts of a node that has any."""
    if code in REPEATS:
        return [value[2]]
    if code is op.BRANCH:
        return list(value[1])
    if code is op.SUBPATTERN:
        return [value[3]]
    if code is op.ATOMIC_GROUP:
        return [value]
    if code in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    return [part for part in value[1:] if part is not None] if code is op.GROUPREF_EXISTS else []


def witness(nodes: Nodes, *, full: bool) -> str:
    """A short text that the nodes match, as far as can be told without looking around.

    ``full``: what may be left out is there, once.
    """
    made = ""
    for code, value in nodes:
        if code in REPEATS:
            least, most, inner = value
            made += witness(inner, full=full) * min(max(least, int(full)), most, 8)
        elif code is op.ASSERT and value[0] < 0:
            made += witness(value[1], full=full)
        elif code is op.ASSERT:
            continue
        elif code in (op.BRANCH, op.SUBPATTERN, op.ATOMIC_GROUP):
            made += witness(inside(code, value)[-1 if full else 0], full=full)
        else:
            made += "".join(_letters([(code, value)])[:1])
    return made


def _unlike(letters: list[str]) -> list[str]:
    """One of each kind: a word's letter is another matter than a space."""
    kinds: dict[object, str] = {}
    for letter in letters:
        kinds.setdefault("space" if letter.isspace() else (letter.isalnum(), letter.isupper()), letter)
    return list(kinds.values())


def _letters(nodes: Nodes) -> list[str]:
    """Characters of different kinds that the first node takes; empty for what is no character."""
    for code, value in nodes:
        if code is op.LITERAL:
            return [chr(value)]
        if code is op.ANY:
            return ["a", " ", "."]
        if code is op.NOT_LITERAL:
            return [letter for letter in _POOL if ord(letter) != value]
        if code is op.IN:
            listed = [chr(item) for kind, item in value if kind is op.LITERAL]
            pool = list(dict.fromkeys((*_POOL, *listed)))
            return [letter for letter in pool if takes(value, letter)]
        inner = inside(code, value) if code is not op.ASSERT_NOT else []
        return [letter for part in inner for letter in _letters(part)[:2]]
    return []


_KINDS: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda letter: letter.isalnum() or letter == "_",
}
_NOT_KINDS = {
    op.CATEGORY_NOT_DIGIT: op.CATEGORY_DIGIT,
    op.CATEGORY_NOT_SPACE: op.CATEGORY_SPACE,
    op.CATEGORY_NOT_WORD: op.CATEGORY_WORD,
}


def takes(items: Any, letter: str) -> bool:
    """Whether a character class holds a character."""
    wanted = True
    for kind, value in items:
        if kind is op.NEGATE:
            wanted = False
        elif kind in (op.LITERAL, op.RANGE):
            low, high = value if kind is op.RANGE else (value, value)
            if low <= ord(letter) <= high:
                return wanted
        elif kind is op.CATEGORY:
            positive = _NOT_KINDS.get(value)
            holds = _KINDS[value](letter) if positive is None else not _KINDS[positive](letter)
            if holds:
                return wanted
    return not wanted
