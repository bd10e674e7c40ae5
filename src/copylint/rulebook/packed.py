"""A rulebook with its index in bytes and back, for a store: faster to make than from its files.

MessagePack and no pickle: what comes from a store may have been written by anybody, so it makes values of
the classes that rules are made of, and runs nothing.
"""

import hashlib
from collections.abc import Mapping

import msgspec

from copylint.rulebook.find_check import Check
from copylint.rulebook.load import Rulebook
from copylint.rulebook.plain import Made, plain
from copylint.rulebook.rule import Rule
from copylint.rulebook.sieve import Sieve

__all__ = ["pack", "unpack"]

_DIGEST = 32  # bytes that tell whether the others are whole


def pack(rulebook: Rulebook) -> bytes:
    """The bytes that ``unpack`` reads."""
    rules, shared = plain(rulebook.rules)
    looks, more = plain(tuple(rulebook.sieve.looks))
    data = msgspec.msgpack.encode((rules, shared, looks, more, rulebook.sieve.plain()))
    return hashlib.sha256(data).digest() + data


def unpack(data: bytes, checks: Mapping[str, Check]) -> Rulebook | None:
    """The rulebook that was packed, over the checks of today; None where the bytes hold something else."""
    if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
        return None
    try:
        packed, shared, looks, more, sieve = msgspec.msgpack.decode(memoryview(data)[_DIGEST:])
        rules = Made(shared, checks).of(packed)
        if not isinstance(rules, tuple) or not all(type(rule) is Rule for rule in rules):
            return None
        return Rulebook(rules, index=Sieve.of(sieve, Made(more, checks).of(looks)))
    except (msgspec.DecodeError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None
