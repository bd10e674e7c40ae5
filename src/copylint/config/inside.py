"""What speaks for a document written for colleagues, a plan or a persona, apart from its name."""

import re
from collections.abc import Iterator

from copylint.config.evidence import Evidence
from copylint.config.headings import any_of, heads, titles
from copylint.config.table import KindRow, KindTable
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Document

INSIDE = (DocumentKind.BRIEF, DocumentKind.MESSAGING)

# What a text for programmers is full of; such a plan is nobody's marketing plan, whatever its headings.
_TECHNICAL = re.compile(
    r"`[^`\n]+`|^\s*(?:```|~~~)|\b[\w/-]+\.(?:tsx?|jsx?|py|json|ya?ml|toml|css|sh|sql|mdx?|vue|go|rs|rb)\b"
    r"|\b(?:apis?|endpoints?|schemas?|migrations?|refactor\w*|commits?|backend|frontend|databases?|runtime|"
    r"middleware|deployments?|typescript|components?|props?|unit tests?|codebase|repos?|repository|sql|ui|ux|cli|sdk|"
    r"acceptance criteria|user stor(?:y|ies)|implementation|payloads?|webhooks?|regressions?|css|html|json)\b",
    re.IGNORECASE | re.MULTILINE,
)
_PRONOUN = re.compile(r"\b(?:she|he|her|his)\b", re.IGNORECASE)
_PERSON = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?, (?:aged? )?[1-8]\d\b")  # "Amira, 22"
# A line with a goal in it: a share, a sum or a count, and where it goes or by when.
_AMOUNT = re.compile(r"\d\s?%|[€£$]\s?\d|\d[\d,.]*\s?[kKmM]?\b")
_AIM = re.compile(
    r"\bfrom [~€£$]?\d.{0,20} to [~€£$]?\d|→|\bby (?:the end of |mid-?)?(?:q[1-4]|h[12]|january|february|march|april|may|"
    r"june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|year)\b"
    r"|\bper (?:week|month|quarter|post|day)\b|\ba (?:week|month|quarter)\b|\btargets?\b|\bnow\b|\bincrease\b|\bgrow\b|\bbaseline\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"how to\b|why\b|what (?:is|are)\b|when\b|\d+ |the \d+ |top \d+", re.IGNORECASE)
_TAIL = re.compile(r"[qvh]?\d+|fy\d+|draft|final|version|of|for|[a-z]")
_TALKS = 4  # different words of the trade; fewer, and the headings may be anybody's
_ROWS = (0, 0, 2, 3)  # columns of tables that only such pages have
_PRONOUNS = (0, 1, 3, 4)
_PERSONS = (0, 0, 2, 3)
_AIMS = 4
_SHORT = 5  # words of a heading in which one word says what it is about
_TITLE, _SUBJECT = 4, 2


def by_inside(table: KindTable, document: Document) -> Iterator[Evidence]:
    """Title, headings, columns and words of a plan, a brief, a persona, a guide to a brand."""
    whole = "\n".join(block.text for block in document.blocks)
    if not whole.strip():
        return
    lowered = whole.lower().replace("’", "'")
    brief = table[DocumentKind.BRIEF]
    talks = len(set(any_of(brief.talk).findall(lowered))) if brief.talk else 0
    if is_technical(document, lowered, talks):
        return
    named = list(titles(document))
    columns = {head.lower().rstrip(":*. ") for head in _columns(document)}
    headings = [head.lower() for head in dict.fromkeys(heads(document))]
    for kind in INSIDE:
        row = table[kind]
        yield from _titled(row, named, talks)
        if talks < _TALKS:
            continue
        found = sorted(columns & set(row.columns))
        if weight := _ROWS[min(len(found), len(_ROWS) - 1)]:
            yield Evidence(kind, weight, f"columns: {', '.join(found[:2])}")
        about = [head for head in headings if _about(head, row)]
        if len(about) > 1:
            yield Evidence(kind, min(len(about) - 1, 3), f"headings: {', '.join(about[:2])}")
    if talks >= 2 * _TALKS:
        yield Evidence(DocumentKind.BRIEF, 1 + (talks >= 3 * _TALKS), f"{talks} words of plans")
    aims = [text for block in document.blocks if _aims(text := block.text, block.kind)]
    if len(aims) >= _AIMS and talks >= _TALKS:
        yield Evidence(DocumentKind.BRIEF, 1, f"{len(aims)} lines set a goal")
    yield from _persons(document, headings)


def is_technical(document: Document, lowered: str, talks: int) -> bool:
    """Whether a text is one for programmers; ``talks``: how many words of the other trade are in it."""
    found = [match.lower() for match in _TECHNICAL.findall(document.source.text)]
    words = len(lowered.split()) or 1
    return len(set(found)) > max(3, talks) and len(found) * 100 > 2 * words


def _titled(row: KindRow, named: list[str], talks: int) -> Iterator[Evidence]:
    for title in named:
        if _ASKED.match(title) or title.endswith("?"):
            continue
        for part in re.split(r"\s*[:|·,(]\s*|\s+[–—-]\s+", title.lower()):
            words = re.findall(r"[a-z0-9']+", part)
            if words and len(words) <= _SHORT + 1 and (said := _says(row, words)):
                yield Evidence(row.kind, _TITLE, f"title: {said}")
                return
            while len(words) > 1 and _TAIL.fullmatch(words[-1]):
                words.pop()
            if words and words[-1] in row.nouns and talks >= _TALKS:
                yield Evidence(row.kind, _SUBJECT, f"title: {words[-1]}")
                return


def _says(row: KindRow, words: list[str]) -> str:
    """The word of the kind that a title opens or closes with."""
    ends = len(words)
    while ends > 1 and _TAIL.fullmatch(words[ends - 1]):
        ends -= 1
    for wanted in row.words:
        if "#" in wanted:
            continue
        sought = wanted.rstrip("$").split("-")
        opens = words[: len(sought)] == sought and not wanted.endswith("$")
        if opens or words[max(0, ends - len(sought)) : ends] == sought:
            return " ".join(sought)
    return ""


def _about(heading: str, row: KindRow) -> bool:
    words = re.findall(r"[a-z0-9']+", heading)
    return len(words) <= _SHORT and not heading.endswith("?") and any(word in row.nouns for word in words)


def _columns(document: Document) -> Iterator[str]:
    """What stands on top of each column of each table."""
    seen: dict[int, int] = {}
    for block in document.blocks:
        place = block.place
        if block.kind is BlockKind.CELL and place.table is not None and place.column > seen.get(place.table, -1):
            seen[place.table] = place.column
            yield block.text.strip()


def _aims(text: str, kind: BlockKind) -> bool:
    return not kind.heads and len(text) < 240 and bool(_AMOUNT.search(text) and _AIM.search(text))


def _persons(document: Document, headings: list[str]) -> Iterator[Evidence]:
    """Headings that speak of one person, and people with an age."""
    of_one = [head for head in headings if len(head.split()) <= 2 * _SHORT and _PRONOUN.search(head)]
    if weight := _PRONOUNS[min(len(of_one), len(_PRONOUNS) - 1)]:
        yield Evidence(DocumentKind.MESSAGING, weight, f"headings: {', '.join(of_one[:2])}")
    aged = [match[0] for block in document.blocks if (match := _PERSON.match(block.text))]
    if weight := _PERSONS[min(len(aged), len(_PERSONS) - 1)]:
        yield Evidence(DocumentKind.MESSAGING, weight, f"people: {', '.join(aged[:2])}")
