"""What speaks for a job post: the name of a job as a title or a file name, and lines every such post has."""

import re
from collections.abc import Iterator, Sequence

from copylint.config.evidence import Evidence
from copylint.config.headings import MADE, parts_of, titles
from copylint.config.table import KindRow, KindTable
from copylint.memory import Memory
from copylint.terms import DocumentKind
from copylint.text import Document

# Folders in which a name of a job names somebody else: a program that plays a part, a person, a persona.
_OTHERS = frozenset(
    "agents agent skills skill prompts personas persona team people staff authors avatars".split()
)
_SENIORITY = frozenset(
    "senior junior lead principal deputy interim global regional group national associate".split()
)
_ADDED = re.compile(r"\d+|jd|job|role|position|post|advert|description|hiring|we|re|are|a|an|the|new|our")
_OF = re.compile(r"(?:head|director|vp|svp|president|manager|lead) of(?: [a-z&]+){1,5}")
_CHIEF = re.compile(r"(?:chief(?: [a-z]+){1,3} officer|cmo)")
_MOST = 6  # words
# Words in the name of a text about a job.
_ABOUT = frozenset(
    "what how why is to your become interview meet day life hire with need for when vs".split()
)
# Kinds of lines; each counts once.
_LINES = {
    "pay": re.compile(
        r"[€£$]\s?\d[\d,.]*\s?k?\s?(?:an hour|per hour|per annum|a year|p\.?a\b)"
        r"|[€£$]\s?\d\d,?\d{3}\s?(?:[-–—]|to)"
        r"|\d (?:an|per) hour\b|\d,?000 a year\b|\bsalary\b|\bper annum\b|^pay\b"
        r"|\bgrade \d|\bpro rata\b|\bcompensation\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "hours": re.compile(
        r"\b\d\d(?:\.5)? hours(?: (?:a|per) week)?\b|\bpart[- ]time\b|\bfull[- ]time\b|\bfixed[- ]term\b"
        r"|\([mfwd]/[mfwd]/[dx]\)|\bdays?(?:'|s')? (?:of )?(?:annual )?leave\b|\bpaid time off\b"
        r"|\bannual leave\b",
        re.IGNORECASE,
    ),
    "apply": re.compile(
        r"\bto apply\b|\bapply (?:by|at|with)\b|\bapplications? (?:by|close)\b|\bclosing date\b"
        r"|\b(?:your|a) cv\b|\bcover(?:ing)? letter\b|\bresum[eé]\b"
        r"|\binterviews (?:on|in|will)\b|\bfirst interview\b|^apply\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    "boss": re.compile(r"\breport(?:s|ing) to\b|\byou(?:'ll| will) report\b", re.IGNORECASE),
    "asked": re.compile(
        r"\b(?:\d\+?|one|two|three|four|five)(?: or more)? years?'? (?:of )?(?:\w+ ){0,2}experience\b"
        r"|\b\d\+ years\b|\bexperience (?:of|in|with)\b"
        r"|\bperson specification\b|\bdesirable\b|\bbachelor's degree\b",
        re.IGNORECASE,
    ),
    "seeks": re.compile(
        r"\bwe(?:'re| are)? (?:looking for an?|search an?|seek(?:ing)?|hiring|recruiting)\b"
        r"|\bis (?:hiring|seeking)\b|\bthe (?:ideal|successful) candidate\b"
        r"|\bpurpose of the (?:post|role|job)\b|\bin this role\b",
        re.IGNORECASE,
    ),
    "duties": re.compile(
        r"\bwhat you(?:'ll|'d| will| would) (?:do|be doing)\b|\bkey duties\b|\bresponsibilities\b"
        r"|\byour (?:tasks|mission|duties)\b|\bof what you will do\b"
        r"|\byou(?:'ll| will) (?:be responsible|own|lead|manage)\b|^you(?:'ll|'d| will| would) [a-z]",
        re.IGNORECASE | re.MULTILINE,
    ),
}
# A pattern has at most three places that may be the end of a line, so it reaches over four texts at most.
_AT_ONCE = 4
_WEIGHTS = (0, 0, 0, 0, 3, 5, 6, 7)  # by how many sorts of lines there are


def job_named(row: KindRow, name: str) -> bool:
    """Whether a name is that of a job and nothing else: "head-of-marketing", "Senior Content Editor"."""
    words = re.findall(r"[a-z&]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower())
    while words and (_ADDED.fullmatch(words[0]) or words[0] in _SENIORITY):
        words.pop(0)
    while words and (_ADDED.fullmatch(words[-1]) or words[-1] in ("m", "f", "d", "w", "x")):
        words.pop()
    text = " ".join(words)
    if not words or len(words) > _MOST or _ABOUT & set(words):
        return False
    if _OF.fullmatch(text) or _CHIEF.fullmatch(text):
        return True
    return words[-1] in row.roles and any(field in f" {text} " for field in _spaced(row.fields))


def _spaced(fields: tuple[str, ...]) -> Iterator[str]:
    return (f" {field.replace('-', ' ')} " for field in fields)


def by_job(table: KindTable, document: Document, memory: Memory | None = None) -> Iterator[Evidence]:
    """The title of a job post, and the lines that only such posts have together."""
    row = table[DocumentKind.JOB_POST]
    texts = [block.text.replace("’", "'") for block in document.blocks]
    there = _there("\n".join(texts)) if memory is None else _there_by_block(texts, memory)
    found = [name for name in _LINES if name in there]
    # A page with menus and forms speaks of more than a text, whatever it is about.
    made = document.source.path.rpartition(".")[2].lower() in MADE
    if weight := _WEIGHTS[max(0, len(found) - made)]:
        yield Evidence(row.kind, weight, f"it has lines on {', '.join(found[:3])}")
    for title in titles(document) if found else ():
        parts = parts_of(title)[:2]
        if any(job_named(row, part) for part in parts):
            yield Evidence(row.kind, 2, f"title: {title[:40]}")
            return
        ends = [words[-1] for part in parts if (words := part.lower().split()) and len(words) <= _MOST]
        if set(ends) & set(row.roles):
            yield Evidence(row.kind, 1, f"title: {title[:40]}")
            return


def _there(text: str) -> frozenset[str]:
    """The sorts of lines that a text has."""
    return frozenset(name for name, pattern in _LINES.items() if pattern.search(text))


def _there_by_block(texts: Sequence[str], memory: Memory) -> frozenset[str]:
    """The same of texts on lines of their own, each with those that follow it."""
    table = memory.table("job lines")
    ends = range(min(len(texts), _AT_ONCE), len(texts) + 1)
    windows = [tuple(texts[max(0, end - _AT_ONCE) : end]) for end in ends]
    told: list[dict[str, bool]] = table.each(windows, lambda _: {})
    return frozenset(name for name in _LINES if _told(name, windows, told))


def _told(name: str, windows: Sequence[tuple[str, ...]], told: Sequence[dict[str, bool]]) -> bool:
    """Whether any of these texts has lines of a sort; what is known of them is asked first, and noted."""
    if any(known.get(name) for known in told):
        return True
    for window, known in zip(windows, told, strict=True):
        if name not in known:
            known[name] = _LINES[name].search("\n".join(window)) is not None
            if known[name]:
                return True
    return False


def job_in_path(row: KindRow, stem: str, folders: list[str]) -> bool:
    """Whether a file is called like a job, in a folder where that is what it means."""
    return not any(folder.lower() in _OTHERS for folder in folders) and job_named(row, stem)
