"""Repeats in a pattern that can share out the same text in many ways: what makes it slow on hostile text."""

import re._constants as op
import re._parser as parser
from collections.abc import Iterator
from typing import Any

from tests.patterns.hostile import REPEATS, inside, takes

Nodes = Any  # re's parse trees have no public type
_MANY = 100  # repeats up to so many times cost a constant
_ALPHABET = frozenset(map(chr, range(128))) | frozenset("é“”’–…\u00a0\ue000世😀")


def faults(pattern: str, flags: int) -> list[str]:
    """What is wrong with the shape of a pattern, in a few words each."""
    return list(dict.fromkeys(_nested(parser.parse(pattern, flags)))) + list(
        dict.fromkeys(_overlapping(parser.parse(pattern, flags)))
    )


def _many(code: Any, value: Any) -> bool:
    """A repeat that gives back what it took: possessive ones and atomic groups never do."""
    return code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] > _MANY


def _nested(nodes: Nodes) -> Iterator[str]:
    """``(a+)*``: a repeat in a repeat, with nothing between two rounds that tells them apart."""
    for code, value in nodes:
        if _many(code, value):
            body = list(value[2])
            for after, inner in _last_repeats(body):
                again = _first(body) if _nullable(after) else frozenset()
                if _chars(inner) & (_first(after) | again):
                    yield "a repeat in a repeat"
        for part in inside(code, value):
            yield from _nested(part)


def _last_repeats(nodes: Nodes) -> Iterator[tuple[Nodes, Nodes]]:
    """The repeats directly inside of a body, each with what follows it there."""
    for n, (code, value) in enumerate(nodes):
        after = list(nodes[n + 1 :])
        if _many(code, value):
            yield after, value[2]
        elif code in (op.SUBPATTERN, op.BRANCH):
            for part in inside(code, value):
                for rest, inner in _last_repeats(part):
                    yield [*rest, *after], inner


def _overlapping(nodes: Nodes) -> Iterator[str]:
    """``\\s*\\s*``, ``a*b?a*``: two repeats that take the same characters, and nothing else between."""
    for n, (code, value) in enumerate(nodes):
        if _many(code, value):
            taken = _chars(value[2])
            for later, what in nodes[n + 1 :]:
                goes_on = _first([(later, what)]) & taken
                if goes_on and later in REPEATS and what[1] > _MANY:
                    yield "two repeats of the same characters"
                    break
                if not goes_on and not _nullable([(later, what)]):
                    break
        for part in inside(code, value):
            yield from _overlapping(part)


def _nullable(nodes: Nodes) -> bool:
    """Whether the nodes match an empty text."""
    for code, value in nodes:
        if code in REPEATS:
            if value[0] and not _nullable(value[2]):
                return False
        elif code in (op.SUBPATTERN, op.ATOMIC_GROUP):
            if not all(map(_nullable, inside(code, value))):
                return False
        elif code is op.BRANCH:
            if not any(map(_nullable, inside(code, value))):
                return False
        elif code in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN, op.GROUPREF):
            return False
    return True


def _first(nodes: Nodes) -> frozenset[str]:
    """The characters that a match of the nodes may begin with."""
    found: frozenset[str] = frozenset()
    for code, value in nodes:
        if code in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            return found | _chars([(code, value)])
        if code not in (op.ASSERT, op.ASSERT_NOT):
            for part in inside(code, value):
                found |= _first(part)
        if not _nullable([(code, value)]):
            return found
    return found


def _chars(nodes: Nodes) -> frozenset[str]:
    """All characters that a match of the nodes may hold."""
    found: frozenset[str] = frozenset()
    for code, value in nodes:
        if code is op.LITERAL:
            found |= {chr(value)}
        elif code is op.NOT_LITERAL:
            found |= _ALPHABET - {chr(value)}
        elif code is op.ANY:
            found |= _ALPHABET - {"\n"}
        elif code is op.IN:
            found |= {letter for letter in _ALPHABET if takes(value, letter)}
        elif code not in (op.ASSERT, op.ASSERT_NOT):
            for part in inside(code, value):
                found |= _chars(part)
    return found
