"""Many words and phrases found in one pass over a text's words: whole words only, longest first."""

import re
from collections.abc import Iterable, Iterator, Set

from copylint.lexicon.anchors import anchors, asked
from copylint.lexicon.words import ALIKE, BEFORE, TOKEN, openings

_AFTER = r"(?![\w-]|['’]\w)"
_AFTER_WORD = re.compile(_AFTER)
# "do not" may be written "don't", whose first word is "don".
_MANY = 8  # entries of one first word; more are told apart by their second word as well
# How the second word of an entry may go on where it is run together with the first: "we're", "don't".
_RUN_TOGETHER = {"are": "re", "have": "ve", "will": "ll", "is": "s", "not": "t"}
_NEGATED = re.compile(r"(do|does|did|is|are) not\b", re.IGNORECASE)


class Phrases:
    """Finds any of its entries as whole words, in any case; without entries it finds nothing.

    A space in an entry matches any run of white space, a hyphen also matches a space or a
    non-breaking hyphen, and a straight apostrophe also a curly one. Before "first" a hyphen must be
    one: "put the customer first" says something else than "customer-first". "We are" also matches
    "we're", "do not" also "don't". Where several entries begin, the longest is found.

    Entries are filed by their first word and made into a pattern when that word is met in a text: the
    lists hold thousands of phrases, and a page meets few of them.
    """

    __slots__ = (
        "_anchors",
        "_base",
        "_by_first",
        "_by_second",
        "_firsts",
        "_odd",
        "_patterns",
        "_unlettered",
    )

    def __init__(self, entries: Iterable[str]) -> None:
        self._base: Phrases | None = None
        self._by_first: dict[str, list[str]] = {}
        self._by_second: dict[str, dict[str, list[str]]] = {}
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}
        self._anchors: dict[tuple[str, str], list[frozenset[str]]] = {}
        odd: list[str] = []
        for entry in entries:
            opening = opens_with(entry)
            for first in opening:
                self._by_first.setdefault(first, []).append(entry)
            if entry and not opening:
                odd.append(entry)  # "#1"
        words = (word.group().lower() for entry in odd if (word := TOKEN.search(entry)))
        self._firsts = frozenset((*self._by_first, *words))
        self._unlettered = odd
        self._odd = _anywhere(odd)

    def and_also(self, entries: Iterable[str]) -> "Phrases":
        """Finds its entries and these, and shares the patterns of words that none of these begins with."""
        more = Phrases(entries)
        if not more._firsts and not more._unlettered:
            return self
        for word, found in more._by_first.items():
            more._by_first[word] = [*self._by_first.get(word, ()), *found]
        more._base = self
        more._firsts |= self._firsts
        if self._unlettered:
            more._unlettered = [*self._unlettered, *more._unlettered]
            more._odd = _anywhere(more._unlettered)
        return more

    @property
    def entries(self) -> Iterator[str]:
        """All that can be found, some of it more than once."""
        if self._base is not None:
            yield from self._base.entries
        yield from self._unlettered
        for entries in self._by_first.values():
            yield from entries

    @property
    def firsts(self) -> frozenset[str]:
        """The first words of the entries, in lower case: a text with none of them holds no entry."""
        return self._firsts

    def places(self, text: str, firsts: Set[str] | None = None) -> Iterator[tuple[int, int]]:
        """Where entries stand in ``text``: half-open spans that do not overlap, in reading order.

        ``firsts``: those of the first words with which an entry may open in this text, where that is known.
        """
        at = openings(text)
        here = self._firsts.intersection(at) if firsts is None else firsts & at.keys()
        starts = [(*span, word) for word in here for span in at[word]]
        if self._odd is not None:
            starts += ((*found.span(), "") for found in self._odd.finditer(text))
        starts.sort()
        reached = 0
        for start, word_end, word in starts:
            if start >= reached:
                end = self._end(text, start, word_end, word) if word else self.end_at(text, start)
                if end is not None:
                    yield start, end
                    reached = end

    def search(self, text: str) -> tuple[int, int] | None:
        """The first place of an entry in ``text``."""
        return next(self.places(text), None)

    def end_at(self, text: str, start: int) -> int | None:
        """Where the longest entry ends that begins at ``start``, or None."""
        word = TOKEN.match(text, start)
        if word is None:
            odd = self._odd.match(text, start) if self._odd else None
            return odd.end() if odd else None
        if not BEFORE.match(text, start):
            return None
        return self._end(text, start, word.end(), word.group().lower())

    def _end(self, text: str, start: int, word_end: int, key: str) -> int | None:
        """The same, where the word ``key`` stands at ``start``, and a phrase may begin with it."""
        entries = self._by_first.get(key)
        if entries is None:
            return None if self._base is None else self._base._end(text, start, word_end, key)
        if entries == [key]:
            return word_end if _AFTER_WORD.match(text, word_end) else None
        second = ""
        if len(entries) > _MANY:
            second, entries = self._going_on(key, entries, text, word_end)
            if not entries:
                return None
        pattern = self._patterns.get((key, second))
        if pattern is None:
            if not self._may_stand(key, second, entries, text):
                return None
            pattern = self._patterns[key, second] = re.compile(_alternatives(entries), re.IGNORECASE)
        found = pattern.match(text, start)
        return found.end() if found else None

    def _may_stand(self, first: str, second: str, entries: list[str], text: str) -> bool:
        """Whether a text has the words of any of some entries; most never come up, and need no pattern."""
        every = self._anchors.get((first, second))
        if every is None:
            every = self._anchors[first, second] = [frozenset(anchors(entry)) for entry in entries]
        words = asked(text)
        return any(each <= words for each in every)

    def _going_on(self, first: str, entries: list[str], text: str, at: int) -> tuple[str, list[str]]:
        """The next word from ``at`` on, if entries go on with it, and the entries that may stand here."""
        filed = self._by_second.get(first)
        if filed is None:
            filed = self._by_second[first] = _by_second_word(entries)
        word = TOKEN.search(text, at)
        second = word.group().translate(ALIKE).lower() if word else ""
        return (second, filed[second]) if second in filed else ("", filed[""])

    def whole(self, text: str, start: int, end: int) -> bool:
        """Whether ``text`` from ``start`` to ``end`` is an entry and nothing else."""
        return self.end_at(text[:end], start) == end


def opens_with(entry: str) -> tuple[str, ...]:
    """The words in lower case, one of which stands first where an entry does; "#1" opens with none."""
    first = TOKEN.match(entry)
    words = () if first is None else (first.group().lower(),)
    negated = _NEGATED.match(entry)
    return words if negated is None else (*words, f"{negated.group(1).lower()}n")


def spellings(entries: Iterable[str], *, case: bool) -> re.Pattern[str]:
    """A pattern that finds names as whole words, also before a possessive: "Acme's".

    ``case``: capitals count, so that "Rota" is a name and "rota" is not.
    """
    ordered = _longest_first(entries)
    if not ordered:
        return re.compile(r"(?!)")
    body = "|".join(map(_loose, ordered))
    return re.compile(rf"(?<![\w-])(?:{body})(?![\w-])", 0 if case else re.IGNORECASE)


# What is written out in an entry may be run together in copy.
_CONTRACTED = tuple(
    (re.compile(written, re.IGNORECASE), either)
    for written, either in (
        (r"\b(we|you|they)\\s\+are\b", r"\1(?:\\s+are|['’]re)"),
        (r"\b(we|you|they|i)\\s\+have\b", r"\1(?:\\s+have|['’]ve)"),
        (r"\b(we|you|they|it|i)\\s\+will\b", r"\1(?:\\s+will|['’]ll)"),
        (r"\b(it|that|there)\\s\+is\b", r"\1(?:\\s+is|['’]s)"),
        (r"\b(do|does|did|is|are)\\s\+not\b", r"\1(?:\\s+not|n['’]t)"),
    )
)


def _longest_first(entries: Iterable[str]) -> list[str]:
    return sorted({entry for entry in entries if entry}, key=lambda entry: (-len(entry), entry))


def _by_second_word(entries: list[str]) -> dict[str, list[str]]:
    """Entries by the words they may go on with; under each of them, and "", those that may go on with any."""
    filed: dict[str, list[str]] = {"": []}
    for entry in entries:
        words = TOKEN.findall(entry.lower())
        second = words[1] if len(words) > 1 and words[1].isascii() else ""
        for form in {second, _RUN_TOGETHER.get(second, second)}:
            filed.setdefault(form, []).append(entry)
    for form, found in filed.items():
        if form:
            found += filed[""]
    return filed


def _anywhere(entries: list[str]) -> re.Pattern[str] | None:
    """A pattern for entries that open with a sign, not with a letter: "#1"."""
    return re.compile(BEFORE.pattern + _alternatives(entries), re.IGNORECASE) if entries else None


def _alternatives(entries: Iterable[str]) -> str:
    return "(?:" + "|".join(map(_loose, _longest_first(entries))) + ")" + _AFTER


def _loose(entry: str) -> str:
    body = _spaced(entry)
    for written, either in _CONTRACTED:
        body = written.sub(either, body)
    return body


def _spaced(entry: str) -> str:
    parts = []
    for at, letter in enumerate(entry):
        if letter == " ":
            parts.append(r"\s+")
        elif letter == "-":
            parts.append("[-‑]" if entry.startswith("first", at + 1) else r"[-‑\s]")
        elif letter == "'":
            parts.append("['’]")
        else:
            parts.append(re.escape(letter))
    return "".join(parts)
