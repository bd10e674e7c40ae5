"""What a document itself says of its kind: subject line, dateline, headings, phrases, rows of a log."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from copylint.config.evidence import Evidence
from copylint.config.headings import any_of, found_in, heads
from copylint.config.inside import INSIDE, by_inside, is_technical
from copylint.config.table import KindTable
from copylint.memory import Memory
from copylint.terms import BlockKind, DocumentKind
from copylint.text import Block, Document

_DATELINE = re.compile(
    r"[A-Z][\w .,'’-]{1,60}[,(–—-]\s*(?:[A-Z][a-z]+day,?\s+)?"
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}"
    r"|\d{1,2}\.?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"),?\s+\d{4}\b.{0,40}?(?:–|—|--|-|:)\s"
)
_SUBJECT = re.compile(r"(?:email )?subject(?: line)?s?(?: [a-z0-9])?\s*:", re.IGNORECASE)
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|evening))\b(?: [^\s,!]{1,40}){1,4}?[,!]?$", re.IGNORECASE
)
_QUESTIONS = 4
_BUTTONS = 2
_OPENING = 6  # blocks
# Headings: how many that only such pages have, and what they weigh together.
_HEADINGS = (0, 1, 3, 4, 5)
_PHRASES = (0, 0, 1, 2)  # phrases may be about a kind as well, so they never decide alone
_SOURCE = (0, 1, 2, 4)
_AT_LEAST = 6  # rows of a log
_STAMP = re.compile(r"\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?")
_DATA = ("json", "yaml", "toml")
_KEY = re.compile(r"""(?:^|[\s{,])["']?([A-Za-z_]\w*)["']?\s*[:=]""", re.MULTILINE)
_LOG_KEYS = frozenset(
    "timestamp ts severity logger pid traceid spanid requestid runid sessionid statuscode duration "
    "durationms latency latencyms elapsed elapsedms exitcode startedat finishedat endedat completedat "
    "fetchedat hostname hash checksum sha sha256 tool args stdout stderr rowcount tokens inputtokens "
    "outputtokens".split()
)
_LOG_TELLS = 4  # different keys


def by_shape(table: KindTable, document: Document, memory: Memory) -> Iterator[Evidence]:
    """Everything in a document that speaks for a kind, counted over the whole of it."""
    texts = [block.text.strip() for block in document.blocks]
    if machine := _logged(document, memory):
        yield Evidence(DocumentKind.REPO, 12, machine)
    yield from _letter(document.blocks, texts)
    body = next((block for block in document.blocks if block.kind is BlockKind.PARAGRAPH), None)
    if body is not None and _DATELINE.match(body.text):
        yield Evidence(DocumentKind.PRESS, 4, "a dateline")
    lowered = [text.lower().replace("’", "'") for text in texts]
    technical = is_technical(table, document, lowered, memory)
    headings = tuple(dict.fromkeys(heads(document)))
    headed = memory.table("headings").of(headings, lambda: tuple(_headed(table, headings)))
    for evidence in (*headed, *_phrased(table, lowered, document.source.text, memory)):
        # The plan of a program has goals, owners and milestones too.
        if not (technical and evidence.kind in INSIDE):
            yield evidence
    yield from by_inside(table, document, lowered, technical, memory)
    for row in table.rows.values():
        for key in row.keys:
            if key in document.front_matter:
                yield Evidence(row.kind, 3, f"front matter: {key}")
    front = {str(key).lower() for key in document.front_matter}
    if front & {"date", "pubdate", "published", "publishdate"} and front & {"author", "authors", "tags"}:
        yield Evidence(DocumentKind.BLOG, 2, "front matter: a date with author or tags")
    buttons = sum(block.kind is BlockKind.BUTTON for block in document.blocks)
    if buttons >= _BUTTONS:
        yield Evidence(DocumentKind.LANDING, 1, f"{buttons} buttons")


def _letter(blocks: tuple[Block, ...], texts: list[str]) -> Iterator[Evidence]:
    if any(block.kind is BlockKind.SUBJECT for block in blocks):
        yield Evidence(DocumentKind.EMAIL, 4, "a subject line")
    elif any(_SUBJECT.match(text) for text in texts[:_OPENING]):
        yield Evidence(DocumentKind.EMAIL, 3, "a subject line")
    for block, text in list(zip(blocks, texts, strict=True))[:_OPENING]:
        first = text.split("\n", 1)[0].strip()
        if not block.kind.heads and block.kind is not BlockKind.BUTTON and _GREETING.match(first):
            yield Evidence(DocumentKind.EMAIL, 2, f"it greets: {first[:30]}")
            break


def _headed(table: KindTable, headings: Sequence[str]) -> Iterator[Evidence]:
    lowered = [(heading, low := heading.lower(), _first(low)) for heading in headings]
    for row in table.rows.values():
        by_first = _by_first(row.headings) if row.headings else {}
        found = [
            heading
            for heading, low, first in lowered
            if first in by_first and any(_opens(low, known) for known in by_first[first])
        ]
        weight = _HEADINGS[min(len(found), len(_HEADINGS) - 1)]
        if weight:
            label = "headings" if len(found) > 1 else "heading"
            yield Evidence(row.kind, weight, f"{label}: {', '.join(found[:2])}")
    asked = sum(heading.endswith("?") for heading in headings)
    if asked >= _QUESTIONS and asked * 10 >= 6 * len(headings):
        yield Evidence(DocumentKind.FAQ, 2, f"{asked} of {len(headings)} headings are questions")


@cache
def _by_first(known: tuple[str, ...]) -> dict[str, list[str]]:
    """Headings by their first word, for there are hundreds of them and most never fit."""
    found: dict[str, list[str]] = {}
    for heading in known:
        found.setdefault(_first(heading), []).append(heading)
    return found


def _first(heading: str) -> str:
    return heading.split(" ", 1)[0].split(":", 1)[0].rstrip(",")


def _opens(heading: str, known: str) -> bool:
    """Whether a heading is a known one, or opens with it: "The challenge: two depots"."""
    if not heading.startswith(known):
        return False
    rest = heading[len(known) :]
    goes_on = known.count(" ") > 1 and rest[:1] == " "
    return not rest or rest[0] in ":," or (rest[0] == " " and rest[1:2] in (*"–—(-",)) or goes_on


def _phrased(table: KindTable, texts: Sequence[str], source: str, memory: Memory) -> Iterator[Evidence]:
    for row in table.rows.values():
        if row.says:
            found = list(dict.fromkeys(found_in(texts, any_of(row.says), memory)))
            weight = _PHRASES[min(len(found), len(_PHRASES) - 1)]
            if weight:
                yield Evidence(row.kind, weight, f"it says: {', '.join(found[:2])}")
        made = [code for code in row.source if code in source]
        if weight := _SOURCE[min(len(made), len(_SOURCE) - 1)]:
            yield Evidence(row.kind, weight, f"its source has {', '.join(made[:2])}")


def _logged(document: Document, memory: Memory) -> str:
    """What shows that a machine wrote the rows of a file for itself; empty: nothing."""
    said = memory.table("stamps").each(document.source.text.splitlines(), _stamped)
    stamped = said.count(True)
    if stamped >= _AT_LEAST and 2 * stamped >= len(said) - said.count(None):
        return f"{stamped} rows that open with a time"
    if document.format not in _DATA:
        return ""
    keys = {key.replace("_", "").lower() for key in _KEY.findall(document.source.text)}
    tells = sorted(keys & _LOG_KEYS)
    return f"keys of a log: {', '.join(tells[:3])}" if len(tells) >= _LOG_TELLS else ""


def _stamped(line: str) -> bool | None:
    """Whether a line opens with a time; None: nothing stands in it."""
    return _STAMP.match(line.lstrip(" |-*>`\"'{")) is not None if line.strip() else None
