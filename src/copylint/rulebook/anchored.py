"""An index of phrases by the rarest words they must have: one pass tells which may stand in a text."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

import msgspec


class Anchored:
    """Phrases filed under their two rarest words; of each is known for which bits it speaks."""

    __slots__ = ("_alone", "_always", "_beside")

    def __init__(self) -> None:
        self._always = 0  # bits of phrases that no word is known of
        self._alone: dict[str, int] = {}  # the only word known → bits
        # The rarest word → the next one → bits; what a store gave stays packed until the word is met.
        self._beside: dict[str, dict[str, int] | bytes] = {}

    def file(self, bit: int, anchors: Iterable[Sequence[str]]) -> None:
        """Take in phrases that speak for a bit: of each the words it must have, the rarest first."""
        for words in anchors:
            if not words:
                self._always |= bit
            elif len(words) == 1:
                self._alone[words[0]] = self._alone.get(words[0], 0) | bit
            else:
                beside = self._opened(words[0]) if words[0] in self._beside else {}
                self._beside[words[0]] = beside
                beside[words[1]] = beside.get(words[1], 0) | bit

    def met(self, words: Set[str]) -> int:
        """The bits of the phrases that a text of these words may hold."""
        found = self._always
        alone, every = self._alone, self._beside
        for word in words:
            if word in alone:
                found |= alone[word]
            if word in every:
                beside = self._opened(word)
                for other in beside.keys() & words:
                    found |= beside[other]
        return found

    def plain(self) -> list[Any]:
        """What MessagePack can write, and ``of`` reads."""
        beside = {
            word: msgspec.msgpack.encode(_in_order(self._opened(word))) for word in sorted(self._beside)
        }
        return [in_bytes(self._always), _in_order(self._alone), beside]

    @classmethod
    def of(cls, plain: Sequence[Any]) -> "Anchored":
        """The same index again."""
        made = cls()
        always, alone, beside = plain
        made._always = from_bytes(always)
        made._alone = {word: from_bytes(these) for word, these in alone.items()}
        made._beside = dict(beside)
        return made

    def _opened(self, word: str) -> dict[str, int]:
        beside = self._beside[word]
        if isinstance(beside, bytes):
            packed = msgspec.msgpack.decode(beside, type=dict[str, bytes])
            beside = self._beside[word] = {other: from_bytes(these) for other, these in packed.items()}
        return beside


def _in_order(by_word: Mapping[str, int]) -> dict[str, bytes]:
    return {word: in_bytes(by_word[word]) for word in sorted(by_word)}


def in_bytes(of: int) -> bytes:
    """Bits as bytes, for they are more than MessagePack knows in a number."""
    return of.to_bytes((of.bit_length() + 7) // 8, "little")


def from_bytes(these: bytes) -> int:
    """The bits again."""
    return int.from_bytes(these, "little")


def bits(of: int) -> Iterable[int]:
    """The numbers of the bits that are set, the lowest first."""
    while of:
        lowest = of & -of
        yield lowest.bit_length() - 1
        of ^= lowest
