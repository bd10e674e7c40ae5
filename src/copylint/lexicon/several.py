"""Several lists of phrases, of which few stand in any one text: the others are not looked for."""

from collections.abc import Collection, Iterator, Sequence

from copylint.lexicon.anchors import anchors, asked
from copylint.lexicon.pattern import Phrases, opens_with

_Opening = dict[int, frozenset[str]]  # number of a list → the first words of some of its entries


class Several:
    """Lists, each with a number, filed by one word that each entry must have."""

    def __init__(self, lists: Sequence[Collection[str]]) -> None:
        self._lists = lists
        self._made: dict[int, Phrases] = {}
        by_word: dict[str, dict[int, set[str]]] = {}
        for n, entries in enumerate(lists):
            for entry in entries:
                if entry.isascii() and entry.isalpha():
                    word = entry.lower()
                    by_word.setdefault(word, {}).setdefault(n, set()).add(word)
                else:
                    word = next(iter(anchors(entry)), "")
                    by_word.setdefault(word, {}).setdefault(n, set()).update(opens_with(entry))
        filed = {word: {n: frozenset(found) for n, found in of.items()} for word, of in by_word.items()}
        self._any: _Opening = filed.pop("", {})  # an entry of these has no such word
        self._by_word: dict[str, _Opening] = filed

    def places(self, text: str) -> Iterator[tuple[int, Iterator[tuple[int, int]]]]:
        """The lists that may have an entry in a text, by number, and where those stand as ``Phrases`` has it.

        No other list has one; and of these only entries are looked for whose word is in the text.
        """
        found = dict(self._any)
        for word in asked(text):
            for n, firsts in self._by_word.get(word, {}).items():
                found[n] = found[n] | firsts if n in found else firsts
        for n in sorted(found):
            if n not in self._made:
                self._made[n] = Phrases(self._lists[n])
            yield n, self._made[n].places(text, found[n])
