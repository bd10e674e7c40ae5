"""Phrases with slots or lists, such as "built on $tech-nouns", cut into pieces to be found one by one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from copylint.lexicon import Phrases, asked, words_in
from copylint.rulebook.slots import DIGITS, NAMED, NUMBER_WORDS, PATTERNS, Filled, key, listed, of_slot

# A slot or a list inside of a phrase.
SLOT = re.compile(r"(\{any\} |\{[a-z]+\}|\$[a-z-]+(?:@[0-9a-f-]+)?)")
_TOKEN = re.compile(r"\w+")
_INNER_WORD = re.compile(r"(?<=\W)\w+(?=\W)")
Piece = tuple[re.Pattern[str] | Phrases, ...]


@dataclass(frozen=True)
class Template:
    """One phrase."""

    parts: tuple[str, ...]

    @cached_property
    def needs(self) -> tuple[frozenset[str] | str, ...]:
        """What a text must have: a word of each of these, or one that may open what fills a slot of names."""
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

    @cached_property
    def opening(self) -> str:
        """The part that it opens with."""
        return next(part for part in self.parts if part.strip())

    def opens_with(self, word: str, filled: Filled) -> bool:
        """Whether the phrase may begin with a word of a text."""
        opens = self.opens
        return (
            opens is None
            or word in opens
            or key(word) in opens
            or self.opening in filled.by_name.get(word, ())
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the phrase that stand in a text as they are."""
        found = (word for n in range(len(self.parts)) for word in self._whole_words(n))
        return frozenset(word for word in found if word.isascii())

    @cached_property
    def signs(self) -> dict[str, int]:
        """What else than words, hyphens and white space a text must have, and how often."""
        plain = "".join(part for part in self.parts if not part.startswith(("$", "{")))
        return Counter(
            sign for sign in plain if not sign.isalnum() and not sign.isspace() and sign not in "_'"
        )

    @property
    def anchors(self) -> list[str]:
        """The words, lists, slots and signs that a text must have for the phrase, the rarest first."""
        found = {
            part: 3.5 if part.startswith("$") else 0.5 for part in self.parts if part.startswith(("$", "{"))
        }
        for slot in PATTERNS:
            found.pop(slot, None)
        found.update({word: len(word) for word in self.words})
        found.update({sign: 2.5 if sign in ",.-" else 5 for sign in self.signs})
        for n, part in enumerate(self.parts):
            if part == "{superlative}" and "".join((*self.parts[n + 1 : n + 2], " ")).startswith(" "):
                found[part] = 4
        if self.opening in ("{number}", "{year}"):
            found["{number}"] = 3
        return sorted(found, key=lambda mark: -found[mark])

    def fits(self, text: str, filled: Filled) -> bool:
        """Whether a text can hold the phrase at all."""
        words = words_in(text)
        return all(filled.fits(needed, words) for needed in self.needs) and all(
            text.count(sign) >= often for sign, often in self.signs.items()
        )

    def _whole_words(self, n: int) -> list[str]:
        """The words of a part that stand in a text as they are, if the part is no slot.

        Where a part touches the next one, its last letters may be only half of a word: "{number}x".
        """
        part = self.parts[n]
        if part.startswith(("$", "{")):
            return []
        last = n == len(self.parts) - 1
        return [word.lower() for word in _INNER_WORD.findall(f"{' ' * self._apart(n)}{part}{' ' * last}")]

    def _apart(self, n: int) -> bool:
        """Whether a part never touches a word before it, though words may be left out."""
        while n and self.parts[n - 1] == "{any} ":
            n -= 1
        return n == 0 or self.parts[n - 1].endswith(" ")


class Templates:
    """The phrases with slots of one alternative, in the order in which they are tried at a word."""

    def __init__(self, entries: Iterable[str]) -> None:
        every = [Template(tuple(part for part in SLOT.split(entry) if part)) for entry in entries]
        # Those that may open with any word come last.
        self.every = tuple(sorted(every, key=lambda template: template.opens is None))
        self._words = tuple((template.words, template) for template in self.every)

    def possible(self, text: str, filled: Filled) -> list[Template]:
        """Those that a text can hold, going by its words."""
        every = asked(text)
        near = [template for words, template in self._words if words <= every]
        return [template for template in near if template.fits(text, filled)]


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
