"""The words that a tokenizer cuts by a list, such as "don't" and "e.g.", told to it when they are met.

There are more than a thousand of them, each takes a moment, and a page holds twenty.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

Pieces = Sequence[Mapping[Any, Any]]


class Exceptions:
    """Those words, as far as the tokenizer does not know them yet.

    ``norm`` gives the usual spelling of a piece, for pieces that say none themselves.
    """

    def __init__(self, rules: Mapping[str, Pieces], norm: Callable[[str], str]) -> None:
        self._rules = rules
        self._norm = norm
        # By their first two letters, white space aside, and by all of them.
        self._left: dict[tuple[str, ...], dict[str, list[str]]] = {}
        for word in sorted(rules):
            bare = "".join(word.split())
            self._left.setdefault(tuple(bare[:2]), {}).setdefault(bare, []).append(word)

    def tell(self, tokenizer: "Tokenizer", texts: Sequence[str]) -> None:
        """Tell a tokenizer of the words that stand in texts; it cuts these as if it knew all of them."""
        # With no white space: the tokenizer passes over what stands between the pieces of such a word.
        bare = "\n".join(["".join(text.split()) for text in texts])
        openings: set[tuple[str, ...]] = {(), *zip(bare), *pairwise(bare)}
        for word in sorted(self._met(bare, openings)):
            tokenizer.add_special_case(word, self._pieces(self._rules[word]))

    def _met(self, bare: str, openings: set[tuple[str, ...]]) -> Iterator[str]:
        for opening in openings & self._left.keys():
            filed = self._left[opening]
            for found in [each for each in filed if each in bare]:
                yield from filed.pop(found)

    def _pieces(self, pieces: Pieces) -> list[dict[Any, Any]]:
        """With their usual spelling, which a piece would else take from words that were met before it."""
        from spacy.symbols import NORM, ORTH

        return [{NORM: self._norm(piece[ORTH]), **piece} for piece in pieces]
