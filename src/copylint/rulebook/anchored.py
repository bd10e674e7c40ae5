"""An index of phrases by the rarest words they must have: one pass tells which may stand in a text."""

from collections.abc import Iterable, Sequence, Set


class Anchored:
    """Phrases filed under their two rarest words; of each is known for which bits it speaks."""

    __slots__ = ("_alone", "_always", "_beside")

    def __init__(self) -> None:
        self._always = 0  # bits of phrases that no word is known of
        self._alone: dict[str, int] = {}  # the only word known → bits
        self._beside: dict[str, dict[str, int]] = {}  # the rarest word → the next one → bits

    def file(self, bit: int, anchors: Iterable[Sequence[str]]) -> None:
        """Take in phrases that speak for a bit: of each the words it must have, the rarest first."""
        for words in anchors:
            if not words:
                self._always |= bit
            elif len(words) == 1:
                self._alone[words[0]] = self._alone.get(words[0], 0) | bit
            else:
                beside = self._beside.setdefault(words[0], {})
                beside[words[1]] = beside.get(words[1], 0) | bit

    def met(self, words: Set[str]) -> int:
        """The bits of the phrases that a text of these words may hold."""
        found = self._always
        alone, every = self._alone, self._beside
        for word in words:
            if word in alone:
                found |= alone[word]
            if word in every:
                beside = every[word]
                for other in beside.keys() & words:
                    found |= beside[other]
        return found


def bits(of: int) -> Iterable[int]:
    """The numbers of the bits that are set, the lowest first."""
    while of:
        lowest = of & -of
        yield lowest.bit_length() - 1
        of ^= lowest
