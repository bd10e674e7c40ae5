"""Several lists of phrases, of which few stand in any one text: the others are not looked for."""

from collections.abc import Collection, Iterator, Sequence

from copylint.lexicon.anchors import anchors, asked
from copylint.lexicon.pattern import Phrases


class Several:
    """Lists, each with a number, filed by one word that each entry must have."""

    def __init__(self, lists: Sequence[Collection[str]]) -> None:
        self._lists = lists
        self._made: dict[int, Phrases] = {}
        by_word: dict[str, dict[int, None]] = {}
        for n, entries in enumerate(lists):
            for entry in entries:
                plain = entry.isascii() and entry.isalpha()
                word = entry.lower() if plain else next(iter(anchors(entry)), "")
                by_word.setdefault(word, {})[n] = None
        self._any = by_word.pop("", {})  # an entry of these has no such word
        self._by_word = by_word

    def met(self, text: str) -> Iterator[tuple[int, Phrases]]:
        """The lists that may have an entry in a text, by number; no other has one."""
        found = dict(self._any)
        for word in asked(text):
            if word in self._by_word:
                found |= self._by_word[word]
        for n in sorted(found):
            if n not in self._made:
                self._made[n] = Phrases(self._lists[n])
            yield n, self._made[n]
