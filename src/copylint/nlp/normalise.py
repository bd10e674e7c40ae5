"""What the parser gets to read: straight quotes, sentence case, neutral names, a final period.

The model was trained on edited prose. A curly quote, a Title Case Heading, a brand that looks like
a common noun or a missing period each change the tree, so each is mended first, and every
character of the mended text remembers which characters of the block it stands for.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from copylint.facts import Names
from copylint.lexicon import known_verbs, spellings, third_person_forms, word_list
from copylint.nlp.capitals import to_lower

VERSION = 7  # part of every parse's key: raise it whenever the output changes

# A name the model reads as a singular proper noun wherever it stands; before its verb a pronoun is
# read right even where the verb could be a plural ("Rota orders flour").
NEUTRAL = "Amazon"
SUBJECT = "He"
PREFIX = "You can "  # before an imperative: the model then finds its verb

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " ", "\t": " ", "‑": "-"}
)
_TEMPLATE = "\ue000"
_PLAIN_WORDS = re.compile(r"[!-~]++(?: [!-~]++)*+")
# No word and no address: spaCy peels signs off a word one by one and looks at all the rest each time.
_ENDLESS = re.compile(r"(?<!\S)\S{301,}+")
# What a subject follows, where it does not open the text.
_BEFORE_SUBJECT = re.compile(
    r"(?:[,;:.!?—–]|\b(?:so|and|because|that|when|if|but|while|then|how|what|where))$"
)
_FOLLOWING = re.compile(r"(?<!\s)\s++([a-z]+)\b(?:\s+([a-z]+))?")
_FINITE = frozenset(("is", "are", "was", "were", "will", "can", "has", "have"))
# What follows a verb far more often than a noun.
_AFTER_VERB = frozenset(
    """
    a an the your our my his her its their this these every each all any no you it them him us me
    one two three four five six seven eight nine ten up out off in on to from with by at for
    online until before after how what when where who
    """.split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit's text to be parsed.

    ``imperative``: words decided that it is one, from the character ``opens`` on ("If it leaks,
    *call* us").
    """

    text: str
    imperative: bool = False
    opens: int = 0


@dataclass(frozen=True, slots=True)
class Normalised:
    """Parse text, and for each of its characters the half-open span of the unit it stands for.

    ``starts[i] == ends[i]`` marks a character that was put in and stands for nothing.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the unit that ``text[start:end]`` stands for; empty if put in."""
        if start < end <= len(self.starts):
            first, last = self.starts[start], self.ends[end - 1]
            # Places only grow, so where both ends stand for something they say it all.
            if first < self.ends[start] and self.starts[end - 1] < last:
                return first, last
        pairs = [(a, b) for a, b in zip(self.starts[start:end], self.ends[start:end], strict=True) if a < b]
        if pairs:
            return min(a for a, _ in pairs), max(b for _, b in pairs)
        at = self.starts[start] if start < len(self.starts) else 0
        return at, at


@lru_cache(maxsize=64)
def _names_pattern(names: Names) -> re.Pattern[str]:
    # Names are told from common words by their capital: "Rota" is a name, "rota" is not.
    return spellings((*names.company, *names.products), case=True)


def find_names(text: str, names: Names) -> list[tuple[int, int]]:
    """Spans of configured company and product names; case counts, "Rota" is not "rota"."""
    return [match.span() for match in _names_pattern(names).finditer(text)]


def normalise(sentence: Sentence, names: Names) -> Normalised:
    """Make the parse text of a sentence."""
    text = sentence.text
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(piece: str, start: int, end: int) -> None:
        for letter in piece:
            out.append(letter)
            starts.append(start)
            ends.append(end)

    if sentence.imperative and sentence.opens == 0:
        put(PREFIX, 0, 0)
    named = dict(find_names(text, names))
    endless = dict(match.span() for match in _ENDLESS.finditer(text))
    opens = sentence.opens if sentence.imperative else -1
    subjects = {} if opens == 0 else _noun_subjects(text)
    lowered = to_lower(text, named, opens)
    lets = {match.end() for match in _lets_pattern().finditer(text)}
    stops = sorted({*lets, *endless, *named, *subjects, opens, len(text)})
    at = 0
    while at < len(text):
        if at in lets:
            put(" to", at, at)
        if at == opens > 0:
            put(PREFIX.lower(), at, at)
        if at in endless:
            put(NEUTRAL, at, endless[at])
            at = endless[at]
            continue
        if at in named:
            put(_stand_in(text, at, named[at]), at, named[at])
            at = named[at]
            continue
        if at in subjects:
            end, pronoun = subjects[at]
            put(pronoun if not text[:at].strip() else pronoun.lower(), at, end)
            at = end
            continue
        plain = _PLAIN_WORDS.match(text, at, stops[bisect_right(stops, at)])
        if plain is not None:  # nothing to mend: the words as they are
            end = plain.end()
            out += (
                [text[i].lower() if i in lowered else text[i] for i in range(at, end)]
                if lowered
                else plain[0]
            )
            starts += range(at, end)
            ends += range(at + 1, end + 1)
            at = end
            continue
        letter = text[at]
        if letter == _TEMPLATE:
            put(NEUTRAL, at, at + 1)
        elif letter.isspace() and (not out or out[-1] == " "):
            pass  # what a dropped symbol leaves behind
        elif not _is_symbol(letter):
            put((letter.lower() if at in lowered else letter).translate(_PLAIN), at, at + 1)
        at += 1
    while out and out[-1].isspace():
        out.pop(), starts.pop(), ends.pop()
    if out and out[-1] not in ".!?…\"'":
        put(".", len(text), len(text))
    return Normalised("".join(out), tuple(starts), tuple(ends))


@lru_cache(maxsize=1)
def _noun_subject_pattern() -> re.Pattern[str]:
    nouns = sorted(
        word_list("product-nouns").forms | {"team", "company", "firm", "agency"}, key=len, reverse=True
    )
    noun = "|".join(re.escape(form) for form in nouns if " " not in form)
    following = r"(?=\s++([a-z]++)\b(?:\s++([\w$€£]++))?)"
    return re.compile(
        rf"\b(?:our|the|this)\s++(?:[\w-]++\s++){{0,2}}?(?P<known>{noun}){following}"
        rf"|\b(?:our|your)\s++(?:[\w-]++\s++){{0,2}}?(?P<other>[a-z-]++){following}",
        re.IGNORECASE,
    )


def _noun_subjects(text: str) -> dict[int, tuple[int, str]]:
    """Subjects before a verb that could be a plural, and the pronoun that stands in for each.

    "Our app reports every fault", "Our oak tables seat eight": start → (end, "It" or "They").
    """
    found: dict[int, tuple[int, str]] = {}
    at = 0
    pattern = _noun_subject_pattern()
    while (match := pattern.search(text, at)) is not None:
        at = match.start() + 1
        if not _opens_clause(text, match.start()):
            continue
        noun = (match["known"] or match["other"]).lower()
        verb, after = (match[2], match[3]) if match["known"] else (match[5], match[6])
        pronoun = _pronoun(noun, verb.lower(), (after or "").lower(), known=bool(match["known"]))
        if pronoun:
            found[match.start()] = (match.end(), pronoun)
            at = match.end()
    return found


def _opens_clause(text: str, at: int) -> bool:
    """Whether a subject may stand at ``at``: at the start, behind a stop or a joining word."""
    before = text[:at].rstrip()
    return not before or _BEFORE_SUBJECT.search(before[-10:]) is not None


def _pronoun(noun: str, verb: str, after: str, *, known: bool) -> str:
    """The pronoun for a subject, or nothing where the next word may well be no verb."""
    if after in _FINITE:
        return ""
    clear = after in _AFTER_VERB or after[:1].isdigit() or after[:1] in "$€£"
    if verb in third_person_forms() and (known or (after and clear)) and not noun.endswith("s"):
        return "It"
    plural = noun.endswith("s") and not noun.endswith("ss")
    if plural and verb in known_verbs() and after and clear:
        return "They"
    return ""


@lru_cache(maxsize=1)
def _lets_pattern() -> re.Pattern[str]:
    """ "lets you export": with "to" put in, the next word is read as the verb that it is."""
    people = "|".join(sorted(word_list("customer-nouns").forms | word_list("role-nouns").forms))
    return re.compile(
        rf"\b(?:lets?|letting|helps?|helping|helped)\s+(?:you|them|your\s+[a-z]+|{people})(?=\s+(?!to\b)[a-z])",
        re.IGNORECASE,
    )


def _stand_in(text: str, start: int, end: int) -> str:
    """The word that stands for the name at ``text[start:end]``."""
    following = _FOLLOWING.match(text, end)
    if following is None or following.group(1) not in third_person_forms() or following.group(2) in _FINITE:
        return NEUTRAL
    if not _opens_clause(text, start):
        return NEUTRAL
    return SUBJECT.lower() if text[:start].strip() else SUBJECT


def _is_symbol(letter: str) -> bool:
    """Emoji, arrows and dingbats: no word, and the model trips over them."""
    point = ord(letter)
    if letter.isalnum():
        return False  # "①" is a number
    return point >= 0x2190 and (0x2190 <= point <= 0x2BFF or 0xFE00 <= point <= 0xFE0F or point >= 0x1F000)
