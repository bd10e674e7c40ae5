"""A phrase with slots or lists in it, such as "built on $tech-nouns", cut into pieces to be found one by one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from copylint.lexicon import Phrases
from copylint.rulebook.slots import DIGITS, NAMED, NUMBER_WORDS, PATTERNS, Filled, key, listed, of_slot

# A slot or a list inside of a phrase.
SLOT = re.compile(r"(\{any\} |\{[a-z]+\}|\$[a-z-]+(?:@[0-9a-f-]+)?)")
_TOKEN = re.compile(r"\w+")
_INNER_WORD = re.compile(r"(?<=\W)\w+(?=\W)")
Piece = tuple[re.Pattern[str] | Phrases, ...]


@dataclass(frozen=True)
class Template:
    """One phrase; ``number`` tells its place among those of its alternative."""

    number: int
    parts: tuple[str, ...]

    @cached_property
    def needs(self) -> tuple[frozenset[str] | str, ...]:
        """What a text must have to hold the phrase: a word of each of these, or what a slot of names holds."""
        found: list[frozenset[str] | str] = []
        for n, part in enumerate(self.parts):
            if part in NAMED:
                found.append(part)
            elif part.startswith(("$", "{")) and part not in PATTERNS:
                found.append(part_of(part).firsts)
            elif words := self._whole_words(n):
                found.append(frozenset(words[:1]))
        return tuple(found)

    @cached_property
    def pieces(self) -> tuple[Piece | str, ...]:
        """The parts as patterns; a slot of names as its name."""
        return tuple(part if part in NAMED else _piece(part) for part in self.parts)

    @cached_property
    def opens(self) -> frozenset[str] | None:
        """What the words that it may open with are filed under; None where it may be any."""
        first = self.opening
        if first in ("{number}", "{year}"):
            return frozenset({DIGITS, *NUMBER_WORDS})
        if first in PATTERNS:
            return None
        if first.startswith(("$", "{")):
            return frozenset(map(key, part_of(first).firsts))
        word = _TOKEN.search(first)
        return frozenset({key(word.group().lower())}) if word else None

    @property
    def opening(self) -> str:
        """The part that it opens with."""
        return next(part for part in self.parts if part.strip())

    @property
    def anchors(self) -> tuple[str, ...]:
        """What must be among the ``signals`` of every text with the phrase, the rarest first."""
        words = {word for n in range(len(self.parts)) for word in self._whole_words(n) if word.isascii()}
        found = {part: 3.5 if part.startswith("$") else 0.5 for part in self.parts if part.startswith(("$", "{"))}
        for slot in PATTERNS:
            found.pop(slot, None)
        found.update({word: len(word) for word in words})
        for n, part in enumerate(self.parts):
            if part == "{superlative}" and "".join((*self.parts[n + 1 : n + 2], " ")).startswith(" "):
                found[part] = 4
        if self.opening in ("{number}", "{year}"):
            found["{number}"] = 3
        return tuple(sorted(found, key=lambda mark: -found[mark]))

    def fits(self, words: frozenset[str], filled: Filled) -> bool:
        """Whether a text of these words can hold the phrase at all."""
        for needed in self.needs:  # noqa: SIM110 - the innermost loop of all: a generator costs more than the test
            if not filled.fits(needed, words):
                return False
        return True

    def _whole_words(self, n: int) -> list[str]:
        """The words of a part that stand in a text as they are, if the part is no slot.

        Where a part touches the next one, its last letters may be only half of a word: "{number}x".
        """
        part = self.parts[n]
        if part.startswith(("$", "{")):
            return []
        last = n == len(self.parts) - 1
        return [word.lower() for word in _INNER_WORD.findall(f"{' ' * (n == 0)}{part}{' ' * last}")]


class Templates:
    """The phrases with slots of one alternative, filed by their first words."""

    def __init__(self, entries: Iterable[str]) -> None:
        cut = (tuple(part for part in SLOT.split(entry) if part) for entry in entries)
        self.every = tuple(Template(number, parts) for number, parts in enumerate(cut))
        self._by_first: dict[str, list[Template]] = {}
        self._by_slot: dict[str, list[Template]] = {}
        self._anywhere = tuple(template for template in self.every if template.opens is None)
        for template in self.every:
            for first in template.opens or ():
                self._by_first.setdefault(first, []).append(template)
            if template.opening in NAMED:
                self._by_slot.setdefault(template.opening, []).append(template)

    def opening(self, word: str, filled: Filled) -> Sequence[Template]:
        """Those that may open with a word, in their order; last those that may open with any."""
        found: Sequence[Template] = self._by_first.get(key(word), ())
        named = [t for slot in filled.by_name.get(word, ()) for t in self._by_slot.get(slot, ())]
        if named:
            numbers = {template.number for template in (*found, *named)}
            found = [self.every[number] for number in sorted(numbers)]
        return (*found, *self._anywhere) if self._anywhere else found


def reach(
    pieces: Sequence[Piece | str],
    text: str,
    at: int,
    filled: Filled,
    tried: set[tuple[int, int]] | None = None,
) -> Iterator[int]:
    """Where the pieces, one after the other from ``at`` on, may end.

    ``tried`` keeps what was tried already, so that a phrase of many ``{any}`` takes no more steps than
    the text has places for each of them.
    """
    if not pieces:
        yield at
        return
    tried = set() if tried is None else tried
    if (len(pieces), at) in tried:
        return
    tried.add((len(pieces), at))
    first = pieces[0]
    for pattern in (filled.phrases[first],) if isinstance(first, str) else first:
        if isinstance(pattern, Phrases):
            end = pattern.end_at(text, at)
        else:
            match = pattern.match(text, at)
            end = match.end() if match else None
        if end is not None:
            yield from reach(pieces[1:], text, end, filled, tried)


def _piece(part: str) -> Piece:
    if part in PATTERNS:
        return PATTERNS[part]
    if part.startswith(("$", "{")):
        return (part_of(part),)
    literal = re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(part).replace("'", "['’]"))
    return (re.compile(literal, re.IGNORECASE),)


def part_of(part: str) -> Phrases:
    """What fills a list, or a slot on every page."""
    return listed(part[1:]) if part.startswith("$") else of_slot(part)
