"""What speaks for a document written for colleagues, a plan or a persona, apart from its name."""

import re
from collections.abc import Iterable, Iterator, Sequence

from copylint.config.evidence import Evidence
from copylint.config.headings import MADE, any_of, found_in, heads, parts_of, titles
from copylint.config.table import KindRow, KindTable
from copylint.memory import Memory
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Document

INSIDE = (DocumentKind.BRIEF, DocumentKind.MESSAGING)

# What a text for programmers is full of; such a plan is nobody's marketing plan, whatever its headings.
_TECHNICAL = re.compile(
    r"`[^`\n]+`|^ {0,3}(?:```|~~~)|\.(?:tsx?|jsx?|py|json|ya?ml|toml|css|sh|sql|mdx?|vue|go|rs|rb)\b"
    r"|\b(?:apis?|endpoints?|schemas?|migrations?|refactor\w*|commits?|backend|frontend|databases?|runtime"
    r"|middleware|deployments?|typescript|components?|props?|unit tests?|codebase|repos?|repository|sql|ui|ux"
    r"|cli|sdk|acceptance criteria|user stor(?:y|ies)|implementation|payloads?|webhooks?|regressions?|css"
    r"|html|json)\b",
    re.IGNORECASE | re.MULTILINE,
)
_PRONOUN = re.compile(r"\b(?:she|he|her|his)\b", re.IGNORECASE)
_PERSON = re.compile(  # "Amira, 22", "44, two sons", "He is 51"
    r"(?:[A-Z]\w+(?: [A-Z]\w+)?, (?:aged? )?[1-8]\d\b|[1-8]\d, [a-z]|.{0,80}\b[HS]h?e is [1-8]\d\b)"
)
# A line with a goal in it: a share, a sum or a count, and where it goes or by when.
_AMOUNT = re.compile(r"\d\s?%|[€£$]\s?\d|\d[\d,.]*\s?[kKmM]?\b")
_AIM = re.compile(
    r"\bfrom [~€£$]?\d.{0,20} to [~€£$]?\d|→|\bby (?:the end of |mid-?)?(?:q[1-4]|h[12]|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn"
    r"|winter|year)\b|\bper (?:week|month|quarter|post|day)\b|\ba (?:week|month|quarter)\b"
    r"|\b(?:targets?|now|increase|grow|baseline)\b",
    re.IGNORECASE,
)
_JOINS = frozenset("for to of on with in".split())
_ASKED = re.compile(r"how to\b|why\b|what (?:is|are)\b|when\b|\d+ |the \d+ |top \d+", re.IGNORECASE)
_TAIL = re.compile(r"[qvh]?\d+|fy\d+|draft|final|version|of|for|here|[a-z]|[1-9]\d*")
# Words that name a file of documentation, and in a title may be anybody's.
_LOOSE = frozenset(("handbook", "playbook", "runbook", "requirements$"))
_TALKS = 4  # different words of the trade; fewer, and the headings may be anybody's
_ROWS = (0, 0, 2, 3)  # columns of tables that only such pages have
_PRONOUNS = (0, 0, 1, 3, 4)
_YOU = re.compile(r"\b(?:you|your|yours)\b")
_SPOKEN, _ONCE = 60, 2  # one "you" in so many words, and more than a few: it speaks to a reader
_AIMS = 3
_LINE, _CELL = 240, 12  # letters: more is no goal, and less no more than a cell of a table
_TRADE, _WORDS = 5, 6  # words of the trade in a hundred, and different ones
_TWO_IN_A_HUNDRED, _FEW = 2, 3  # technical words, and different ones, that any text may have
_SHORT = 5  # words of a heading in which one word says what it is about
_PLAIN = 3  # words of a title that one word decides
_TITLE, _SUBJECT = 4, 2


def by_inside(
    table: KindTable, document: Document, lowered: Sequence[str], technical: bool, memory: Memory
) -> Iterator[Evidence]:
    """Title, headings, columns and lines of a plan, a brief, a persona, a guide to a brand.

    ``lowered``: the texts of its blocks in lower case; ``technical``: what ``is_technical`` says of it.
    """
    named = list(titles(document))
    called = [said for kind in (DocumentKind.DOCS, *INSIDE) if (said := _titled(table[kind], named))]
    yield from called
    if technical or document.source.path.rpartition(".")[2].lower() in MADE:
        return
    headings = [head.lower() for head in dict.fromkeys(heads(document))]
    yield from _persons(document, headings, memory)
    spoken = len(found_in(lowered, _YOU, memory))
    few = _talk(table, lowered, memory) < _TALKS
    if few or (spoken > _ONCE and spoken * _SPOKEN > _words(lowered, memory)):
        return
    if not called:
        yield from _ending(table[DocumentKind.BRIEF], named)
    columns = {head.lower().rstrip(":*. ") for head in _columns(document)}
    for kind in INSIDE:
        row = table[kind]
        found = sorted(columns & set(row.columns))
        if weight := _ROWS[min(len(found), len(_ROWS) - 1)]:
            yield Evidence(kind, weight, f"columns: {', '.join(found[:2])}")
        about = [head for head in headings if _about(head, row)]
        if len(about) > 1:
            yield Evidence(kind, min(len(about) - 1, 3), f"headings: {', '.join(about[:2])}")
    yield from _lines(table[DocumentKind.BRIEF], document, lowered, memory)


def _lines(brief: KindRow, document: Document, lowered: Sequence[str], memory: Memory) -> Iterator[Evidence]:
    """How much of a document is goals, and how much of what it says is of the trade."""
    body = [block.text for block in document.blocks if not block.kind.heads and len(block.text) > _CELL]
    aims = sum(memory.table("aims").each(body, _aims))
    if aims >= _AIMS:
        weight = 3 if aims * 2 >= len(body) else 2 if aims * 4 >= len(body) else 1
        yield Evidence(brief.kind, weight, f"{aims} lines set a goal")
    said = found_in(lowered, any_of(brief.talk), memory)
    share = 100 * len(said) // (_words(lowered, memory) or 1)
    if share >= _TRADE and len(set(said)) >= _WORDS:
        yield Evidence(brief.kind, 1 + (share >= 2 * _TRADE), f"{len(set(said))} words of plans")


def is_technical(table: KindTable, document: Document, lowered: Sequence[str], memory: Memory) -> bool:
    """Whether a document is one for programmers rather than for a team that works on customers."""
    lines = document.source.text.split("\n")
    found = [match.lower() for match in found_in(lines, _TECHNICAL, memory)]
    if len(found) * 100 <= _TWO_IN_A_HUNDRED * _words(lowered, memory):
        return False
    return len(set(found)) > max(_FEW, _talk(table, lowered, memory))


def _talk(table: KindTable, lowered: Sequence[str], memory: Memory) -> int:
    """How many different words of the trade texts in lower case have."""
    words = table[DocumentKind.BRIEF].talk
    return len(set(found_in(lowered, any_of(words), memory))) if words else 0


def _words(texts: Iterable[str], memory: Memory) -> int:
    return sum(memory.table("words").each(texts, _words_of))


def _words_of(text: str) -> int:
    return len(text.split())


def _titled(row: KindRow, named: list[str]) -> Evidence | None:
    """What a title says in the words that also name such a file."""
    for words in _parts(named):
        for wanted in row.words:
            sought = wanted.rstrip("$").split("-")
            size = len(sought)
            opens = size > 1 and words[:size] == sought
            if wanted not in _LOOSE and (opens or words[-size:] == sought):
                weight = _SUBJECT if size < 2 and len(words) > _PLAIN else _TITLE
                return Evidence(row.kind, weight, f"title: {' '.join(sought)}")
    return None


def _ending(row: KindRow, named: list[str]) -> Iterator[Evidence]:
    """What a title ends in, where plans of any trade do: "Winter campaign", "Goals 2026"."""
    for words in _parts(named):
        before = next((at for at, word in enumerate(words) if at and word in _JOINS), len(words))
        for word in (words[0], words[before - 1]):  # "Strategy note to the board", "Winter plan for the hall"
            if word in row.titles:
                yield Evidence(row.kind, _SUBJECT, f"title: {word}")
                return


def _parts(named: list[str]) -> Iterator[list[str]]:
    """The words of each part of each title, without numbers and the like at the end."""
    for title in named:
        if _ASKED.match(title) or title.endswith("?"):
            continue
        for part in parts_of(title.lower()):
            words = re.findall(r"[a-z0-9']+", part)
            while len(words) > 1 and _TAIL.fullmatch(words[-1]):
                words.pop()
            if words and len(words) <= _SHORT + 1:
                yield words


def _about(heading: str, row: KindRow) -> bool:
    words = re.findall(r"[a-z0-9']+", heading)
    return len(words) <= _SHORT and not heading.endswith("?") and any(word in row.nouns for word in words)


def _columns(document: Document) -> Iterator[str]:
    """What stands on top of each column of each table."""
    seen: dict[int, int] = {}
    for block in document.blocks:
        place = block.place
        if block.kind is not BlockKind.CELL or place.table is None:
            continue
        if place.column > seen.get(place.table, -1):
            seen[place.table] = place.column
            yield block.text.strip()


def _aims(text: str) -> bool:
    return len(text) < _LINE and bool(_AMOUNT.search(text) and _AIM.search(text))


def _persons(document: Document, headings: list[str], memory: Memory) -> Iterator[Evidence]:
    """Headings that speak of one person, and people with an age."""
    of_one = [head for head in headings if len(head.split()) <= 2 * _SHORT and _PRONOUN.search(head)]
    if weight := _PRONOUNS[min(len(of_one), len(_PRONOUNS) - 1)]:
        yield Evidence(DocumentKind.MESSAGING, weight, f"headings: {', '.join(of_one[:2])}")
    people = memory.table("people").each((block.text for block in document.blocks), _PERSON.match)
    aged = [match[0] for match in people if match]
    if len(aged) > 1 or (aged and of_one):
        yield Evidence(DocumentKind.MESSAGING, 1, f"people: {', '.join(aged[:2])}")
    if of_one and any(block.text.startswith(('"', "“")) for block in document.blocks if not block.kind.heads):
        yield Evidence(DocumentKind.MESSAGING, 1, "a person's words")
