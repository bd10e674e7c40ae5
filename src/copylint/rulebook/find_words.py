"""The ``words`` finder: words and phrases, whole or describing something of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from copylint.facts import Names, Page, Unit
from copylint.lexicon import phrases, word_list
from copylint.rulebook.described import describes
from copylint.rulebook.find_unit import opening
from copylint.rulebook.rule import Match, Options
from copylint.rulebook.value import Words
from copylint.terms import Owner
from copylint.text import Span

SLOTS = ("company", "product", "reader", "customer", "number", "year", "name", "superlative")
# Arrows, emoji and punctuation around a button's words.
_TRIM = re.compile(r"^[^\w#]+|[^\w]+$")


# Adjectives in "-est" that rank; what only looks like one or ranks by time and place is not listed.
_SUPERLATIVE = (
    r"(?:fast|larg|bigg|great|strong|high|smart|safe?|simpl|easi|cheap|fin|rich|deep|clean|quick|friendli|fresh|wid|"
    r"bright|bold|cool|tast|warm|lov|kind|lean|light|quiet|tough)i?est(?:-[a-z]+)?"
)


@dataclass(frozen=True, slots=True)
class WordsFinder:
    """Finds phrases, which may hold slots such as ``{company}``."""

    entries: tuple[str, ...]
    whole: bool = False
    owners: frozenset[Owner] = frozenset()
    nouns: Words | None = None
    but: tuple[str, ...] = ()  # idioms that open with one of the words: "best practices"
    opens: bool = False  # only where the unit opens with the words
    actors: frozenset[Owner] = frozenset()  # only in lines about one of these; none: any line

    def find(self, page: Page, units: tuple[Unit, ...], options: Options) -> Iterator[Match]:
        """A match for each place where one of the phrases stands and is not merely mentioned."""
        pattern = _compiled(self.entries, page.names)
        allowed = {str(word).lower() for word in _listed(options.get("allow"))}
        for unit in units:
            if self.actors and unit.actor not in self.actors:
                continue
            for start, end in self._places(pattern, unit.text):
                span = Span(start, end).shifted(unit.span.start)
                found = unit.text[start:end]
                if self.but and phrases(self.but).match(unit.text, start):
                    continue
                if found.lower() in allowed or any(
                    s.name == "mention" and s.span.covers(span) for s in unit.signs
                ):
                    continue
                if (self.owners or self.nouns) and not describes(unit, span, self.owners, self.nouns):
                    continue
                yield Match(unit, {"unit": unit.span, "words": span}, {"words": found}, (unit,))

    def _places(self, pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
        if self.opens:
            found = pattern.match(text, opening(text))
            if found is not None:
                yield found.span()
            return
        if not self.whole:
            yield from (match.span() for match in pattern.finditer(text))
            return
        start, end = 0, len(text)
        for trim in _TRIM.finditer(text):
            start, end = (trim.end(), end) if trim.start() == 0 else (start, trim.start())
        if start < end and pattern.fullmatch(text, start, end):
            yield start, end

    def why_not(self, page: Page, unit: Unit) -> str:
        """Whether the words are missing or describe something else."""
        found = next(self._places(_compiled(self.entries, page.names), unit.text), None)
        if found is None:
            return "none of its words" if not self.opens else "it opens with other words"
        if self.actors and unit.actor not in self.actors:
            return f"the actor is: {unit.actor}"
        return f'"{unit.text[found[0] : found[1]]}" describes something else or is only mentioned'


@lru_cache(maxsize=256)
def _compiled(entries: tuple[str, ...], names: Names) -> re.Pattern[str]:
    plain = [entry for entry in entries if "{" not in entry]
    slotted = [_slotted(entry, names) for entry in entries if "{" in entry]
    body = [phrases(plain).pattern] if plain else []
    return re.compile("|".join([*slotted, *body]) or "(?!)", re.IGNORECASE)


def _slotted(entry: str, names: Names) -> str:
    parts = []
    for piece in re.split(r"(\{[a-z]+\})", entry):
        if piece.startswith("{"):
            parts.append(_slot(piece[1:-1], names))
        elif piece.strip():
            lead = r"\s+" if piece[0] == " " else ""
            trail = r"\s+" if piece[-1] == " " else ""
            parts.append(
                lead + re.sub(r"\\?\s+", r"\\s+", re.escape(piece.strip()).replace("'", "['’]")) + trail
            )
        elif piece:
            parts.append(r"\s+")
    return r"(?<![\w’'-])" + "".join(parts) + r"(?![\w-]|['’]\w)"


def _slot(name: str, names: Names) -> str:
    if name == "number":
        return r"[$€£#]?\d[\d,.]*[%+kKmM]?"
    if name == "superlative":
        return _SUPERLATIVE
    if name == "year":
        return r"(?:19|20)\d\d"
    if name == "name":
        return r"(?-i:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
    if name == "company":
        own = [f"{det} {noun}" for det in ("our", "the") for noun in word_list("firm-nouns").forms]
        words = ["we", "us", "our team", "the team", *own, *names.company]
    elif name == "product":
        nouns = word_list("product-nouns").forms
        words = [*(f"{det} {noun}" for det in ("our", "the", "this") for noun in nouns), *names.products]
    elif name == "reader":
        words = ["you", *names.reader]
    else:
        words = [
            *word_list("customer-nouns").forms,
            *(f"our {noun}" for noun in word_list("customer-nouns").forms),
        ]
    return "(?:" + phrases(words).pattern + ")"


def _listed(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (list, tuple)) else ()
